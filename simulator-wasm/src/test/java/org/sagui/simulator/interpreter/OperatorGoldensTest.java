package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** One operator a model, with the bytes that TensorFlow Lite Micro's reference kernels gave for it. */
class OperatorGoldensTest {
    private static final Path OPS = Path.of("src/test/resources/ops");

    @TestFactory
    Stream<DynamicTest> goldens() throws IOException {
        return Files.list(OPS).sorted().flatMap(OperatorGoldensTest::cases);
    }

    private static Stream<DynamicTest> cases(Path folder) {
        JsonObject manifest = manifest(folder);
        return StreamSupport.stream(manifest.getAsJsonArray("models").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(golden -> dynamicTest(
                        folder.getFileName() + " " + golden.get("name").getAsString(), () -> run(folder, golden)));
    }

    private static void run(Path folder, JsonObject golden) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(golden.get("file").getAsString()));
        if (golden.get("expect").getAsString().equals("refused")) {
            assertThatThrownBy(() -> new Interpreter(Model.read(file))).isInstanceOf(SaguiError.class);
            return;
        }
        Interpreter interpreter = new Interpreter(Model.read(file));
        ByteBuffer io = ByteBuffer.wrap(
                Files.readAllBytes(folder.resolve(golden.get("io").getAsString())));
        for (int call = 0; call < golden.get("calls").getAsInt(); call++) {
            for (Tensor input : interpreter.inputs()) {
                input.write(next(io, input.byteCount()));
            }
            interpreter.invoke();
            for (Tensor output : interpreter.outputs()) {
                assertMatches(output, next(io, output.byteCount()), "call " + call);
            }
        }
        assertThat(io.hasRemaining()).isFalse();
    }

    private static void assertMatches(Tensor output, byte[] expected, String call) {
        if (output.type() != TensorType.FLOAT32) {
            assertThat(output.read()).as(call).isEqualTo(expected);
            return;
        }
        ByteBuffer want = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN);
        for (float got : output.float32()) {
            float wanted = want.getFloat();
            assertThat((double) Math.abs(got - wanted)).as(call).isLessThanOrEqualTo(1e-5 + 1e-5 * Math.abs(wanted));
        }
    }

    private static byte[] next(ByteBuffer io, int count) {
        byte[] bytes = new byte[count];
        io.get(bytes);
        return bytes;
    }

    private static JsonObject manifest(Path folder) {
        try {
            return new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
