package org.sagui.simulator.compiler.wasm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kawamuray.wasmtime.Engine;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.Instance;
import io.github.kawamuray.wasmtime.Memory;
import io.github.kawamuray.wasmtime.Module;
import io.github.kawamuray.wasmtime.Store;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A module of {@link WasmModule} at work in Wasmtime, a WebAssembly runtime outside of browsers. Tests that need it are
 * skipped on machines that its native library is not made for.
 */
public final class WasmInstance implements AutoCloseable {
    /** Null where there is none. */
    private static Engine engine;

    private static String missing;

    static {
        try {
            engine = new Engine();
        } catch (LinkageError e) {
            missing = "skipped: Wasmtime's library does not load on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ": " + (e.getCause() == null ? e : e.getCause());
        }
    }

    private final Store<Void> store;
    private final Instance instance;
    private final Memory memory;

    private WasmInstance(byte[] module) {
        store = new Store<>(null, engine);
        try (Module compiled = new Module(engine, module)) {
            instance = new Instance(store, compiled, List.of());
            memory = instance.getMemory(store, "memory").orElseThrow();
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Instantiates a module, which runs what it does at the start. */
    public static WasmInstance of(byte[] module) {
        assumeTrue(engine != null, missing);
        return new WasmInstance(module);
    }

    public void call(String function) {
        try (Func exported = instance.getFunc(store, function).orElseThrow()) {
            exported.call(store);
        }
    }

    public byte[] read(int address, int count) {
        byte[] bytes = new byte[count];
        memory().position(address).get(bytes);
        return bytes;
    }

    public void write(int address, byte[] bytes) {
        memory().position(address).put(bytes);
    }

    /** All of its memory, little-endian. */
    public ByteBuffer memory() {
        return memory.buffer(store).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        memory.close();
        instance.close();
        store.close();
    }
}
