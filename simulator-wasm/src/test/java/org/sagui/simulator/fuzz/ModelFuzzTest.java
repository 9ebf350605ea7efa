package org.sagui.simulator.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;

/**
 * Any file ends in a run or in a SaguiError, quickly and in little memory.
 *
 * <p>As a test it tries the golden and the malformed models. With {@code JAZZER_FUZZ=1} it goes on from them, guided by
 * coverage, for as long as {@code maxDuration} says:
 *
 * <pre>JAZZER_FUZZ=1 mvn test -pl simulator-wasm -Dtest=ModelFuzzTest</pre>
 */
class ModelFuzzTest {
    /** Small enough that a run of any length would show, and large enough for every golden model. */
    private static final Limits LIMITS =
            Limits.DEFAULT.withModelBytes(8 << 20).withTensorBytes(4 << 20).withWork(1 << 22);

    /** The golden models of this repository, and the malformed ones where the larger golden data is at hand. */
    static Stream<Arguments> seeds() {
        return Stream.of(Path.of("src/test/resources/ops"), Path.of("../../shared/tflite/malformed"))
                .filter(Files::isDirectory)
                .flatMap(ModelFuzzTest::modelsBelow)
                .map(Arguments::of);
    }

    private static Stream<byte[]> modelsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".tflite"))
                    .sorted()
                    .toList();
            return models.stream().map(ModelFuzzTest::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30m")
    void anyFileEndsInARunOrARefusal(byte[] file) {
        try {
            Model model = Model.read(file, LIMITS);
            MemoryPlan.of(model);
            Interpreter interpreter = new Interpreter(model, LIMITS);
            interpreter.invoke();
            interpreter.invoke();
        } catch (SaguiError e) {
            // One of the two right ends. Anything else that is thrown is found.
        }
    }
}
