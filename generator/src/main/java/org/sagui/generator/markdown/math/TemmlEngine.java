package org.sagui.generator.markdown.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roastedroot.quickjs4j.core.Builtins;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.HostFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Memory;
import run.endive.wasm.types.MemoryLimits;

/**
 * temml in QuickJS, a JavaScript engine that runs as WebAssembly on the JVM: no file, no network, bounded time and
 * memory. Not thread-safe.
 */
final class TemmlEngine implements AutoCloseable {
    /** temml and {@code math/convert.js}, bundled by {@code src/main/web/build.mjs}. */
    static final String SCRIPT = script();

    private static final Duration START_TIME = Duration.ofSeconds(90);
    private static final Duration FORMULA_TIME = Duration.ofSeconds(10);

    /** Enough for the recursion that fills the stack of QuickJS itself; that one then ends the formula. */
    private static final int STACK_BYTES = 32 << 20;

    /** In pages of 64 KiB. QuickJS starts with 4 MiB and keeps about 4 KiB of each formula. */
    private static final int MOST_PAGES = 1024;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "temml", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });
    private final Duration formulaTime;
    private Engine engine;
    private Memory memory;
    private int convert;
    private boolean broken;

    // What passes between the formula's caller and convert.js.
    private String tex;
    private int display;
    private String mathMl;
    private MathSyntaxException fault;

    private TemmlEngine(Duration formulaTime) {
        this.formulaTime = formulaTime;
    }

    static TemmlEngine start() {
        return start(FORMULA_TIME);
    }

    static TemmlEngine start(Duration formulaTime) {
        TemmlEngine temml = new TemmlEngine(formulaTime);
        try {
            temml.run(temml::load, START_TIME);
            return temml;
        } catch (ExecutionException | TimeoutException e) {
            temml.close();
            throw new IllegalStateException("The JavaScript engine for formulas does not start", e);
        }
    }

    private Void load() {
        Builtins host = Builtins.builder("host")
                .addVoidToString("tex", () -> tex)
                .addVoidToInt("display", () -> display)
                .addStringToVoid("done", result -> mathMl = result)
                .add(new HostFunction("wrong", List.of(String.class, Integer.class), Void.class, arguments -> {
                    fault = new MathSyntaxException((String) arguments.get(0), (Integer) arguments.get(1));
                    return null;
                }))
                .addStringToVoid("failed", this::fail)
                .build();
        engine = Engine.builder()
                .addBuiltins(host)
                .withMemoryFactory(limits -> {
                    memory = new ByteArrayMemory(new MemoryLimits(limits.initialPages(), MOST_PAGES));
                    return memory;
                })
                .build();
        int script = engine.compile(SCRIPT);
        engine.exec(script);
        engine.free(script);
        convert = engine.compile("convert();");
        return null;
    }

    /** @return temml's MathML, as it is */
    String convert(String tex, boolean display) throws MathSyntaxException {
        this.tex = tex;
        this.display = display ? 1 : 0;
        mathMl = null;
        fault = null;
        try {
            run(
                    () -> {
                        engine.exec(convert);
                        return null;
                    },
                    formulaTime);
        } catch (TimeoutException e) {
            fail("it takes longer than " + formulaTime.toMillis() + " ms");
        } catch (ExecutionException e) {
            // Recursion ends here, as a full stack of the JVM or of QuickJS.
            fail("it is too large or nested too deeply");
        }
        if (fault != null) {
            throw fault;
        }
        return mathMl;
    }

    private void fail(String reason) {
        broken = true;
        fault = new MathSyntaxException("temml cannot convert the formula: " + reason);
    }

    /** Whether the next formula finds an engine that nothing has gone wrong in, with at least half of the memory free. */
    boolean isFit() {
        return !broken && memory.pages() < MOST_PAGES / 2;
    }

    private void run(Callable<Void> task, Duration time) throws ExecutionException, TimeoutException {
        var result = thread.submit(task);
        try {
            result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while converting a formula", e);
        } finally {
            // Compiled WebAssembly looks at the thread's interrupt at each turn of a loop.
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        if (engine != null) {
            engine.close();
        }
    }

    private static String script() {
        try (var stream = TemmlEngine.class.getResourceAsStream("/sagui/math.js")) {
            if (stream == null) {
                throw new IllegalStateException("/sagui/math.js is missing: build with Maven, which bundles it");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
