package org.sagui.simulator.compiler.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A module with one memory and functions that take and give nothing, all of them exported by name (§5.5). */
public final class WasmModule {
    /** A stretch of bytes that is in memory from the start. */
    private record Data(int address, byte[] bytes) {}

    private static final int TYPE_SECTION = 1;
    private static final int FUNCTION_SECTION = 3;
    private static final int MEMORY_SECTION = 5;
    private static final int EXPORT_SECTION = 7;
    private static final int START_SECTION = 8;
    private static final int CODE_SECTION = 10;
    private static final int DATA_SECTION = 11;

    private static final int FUNCTION_TYPE = 0x60;
    private static final int EXPORTED_FUNCTION = 0;
    private static final int EXPORTED_MEMORY = 2;
    private static final int PAGE = 1 << 16;

    private final int memoryBytes;
    private final List<String> names = new ArrayList<>();
    private final List<Code> functions = new ArrayList<>();
    private final List<Data> data = new ArrayList<>();
    private int start = -1;

    /** @param memoryBytes what the memory must hold; it is made of pages of 64 KiB, and does not grow */
    public WasmModule(int memoryBytes) {
        this.memoryBytes = memoryBytes;
    }

    /** Adds a function, and writes it. */
    public void function(String name, Consumer<Code> body) {
        Code code = new Code();
        body.accept(code);
        names.add(name);
        functions.add(code);
    }

    /** Adds a function that calls others, in this order. */
    public void sequence(String name, List<String> called) {
        function(name, code -> called.forEach(other -> code.call(names.indexOf(other))));
    }

    /** The function to run when the module is instantiated. */
    public void start(String name) {
        start = names.indexOf(name);
    }

    public void data(int address, byte[] bytes) {
        data.add(new Data(address, bytes));
    }

    public byte[] toBytes() {
        ByteSink to = new ByteSink();
        to.raw(new byte[] {0, 'a', 's', 'm'}).fixed32(1);
        section(to, TYPE_SECTION, new ByteSink().u32(1).u8(FUNCTION_TYPE).u32(0).u32(0));
        ByteSink types = new ByteSink().u32(functions.size());
        functions.forEach(function -> types.u32(0));
        section(to, FUNCTION_SECTION, types);
        section(to, MEMORY_SECTION, new ByteSink().u32(1).u8(0).u32(pages()));
        ByteSink exports = new ByteSink().u32(1 + names.size());
        exports.name("memory").u8(EXPORTED_MEMORY).u32(0);
        for (int i = 0; i < names.size(); i++) {
            exports.name(names.get(i)).u8(EXPORTED_FUNCTION).u32(i);
        }
        section(to, EXPORT_SECTION, exports);
        if (start >= 0) {
            section(to, START_SECTION, new ByteSink().u32(start));
        }
        ByteSink entries = new ByteSink().u32(functions.size());
        functions.forEach(function -> entries.sized(function.toEntry()));
        section(to, CODE_SECTION, entries);
        ByteSink segments = new ByteSink().u32(data.size());
        for (Data segment : data) {
            segments.u32(0);
            Instructions address = new Instructions();
            I32.of(segment.address).write(address);
            segments.raw(address.op(Opcode.END).bytes().toBytes());
            segments.sized(new ByteSink().raw(segment.bytes));
        }
        section(to, DATA_SECTION, segments);
        return to.toBytes();
    }

    private int pages() {
        return (memoryBytes + PAGE - 1) / PAGE;
    }

    private static void section(ByteSink to, int id, ByteSink contents) {
        to.u8(id).sized(contents);
    }
}
