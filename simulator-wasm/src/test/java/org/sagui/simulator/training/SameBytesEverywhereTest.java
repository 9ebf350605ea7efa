package org.sagui.simulator.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Training in the page gives the models that training on the JVM gives, to the byte. */
class SameBytesEverywhereTest {
    private static final String WASM_GC_PROBE =
            // A type section with one empty structure, which only engines with garbage collection take.
            "process.exit(WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,3,1,95,0])) ? 0 : 1)";

    @TempDir
    Path folder;

    @Test
    void inJavaScript() throws Exception {
        compile(TeaVMTargetType.JAVASCRIPT, "tiny.cjs");

        assertThat(node("require('./tiny.cjs').main([])")).isEqualTo(TinyTraining.digests());
    }

    /** Skipped where Node is older than 22. */
    @Test
    void inWebAssembly() throws Exception {
        assumeTrue(start(WASM_GC_PROBE).waitFor() == 0, "this Node has no WebAssembly with garbage collection");
        compile(TeaVMTargetType.WEBASSEMBLY_GC, "tiny.wasm");
        Path runtime = Path.of("target/teavm/classes.wasm-runtime.js");
        Files.copy(runtime, folder.resolve("runtime.mjs"));

        assertThat(node(
                        "import('./runtime.mjs').then(({ load }) => load(require('fs').readFileSync('tiny.wasm'), { noAutoImports: true }))"
                                + ".then((tiny) => tiny.exports.main([]))"))
                .isEqualTo(TinyTraining.digests());
    }

    private void compile(TeaVMTargetType target, String file) throws TeaVMToolException {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(target);
        tool.setJsModuleType(JSModuleType.COMMON_JS);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setMainClass(TinyTraining.class.getName());
        tool.setEntryPointName("main");
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(file);
        tool.setClassLoader(TinyTraining.class.getClassLoader());
        tool.setClassPath(classPath());
        tool.generate();
        assertThat(tool.getProblemProvider().getSevereProblems()).isEmpty();
    }

    private static List<File> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }

    private String node(String script) throws IOException, InterruptedException {
        Process node = start(script);
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        return output;
    }

    private Process start(String script) {
        try {
            return new ProcessBuilder("node", "-e", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
