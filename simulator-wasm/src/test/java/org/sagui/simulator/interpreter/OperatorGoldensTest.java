package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sagui.simulator.Golden;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** One operator a model, with the bytes that TensorFlow Lite Micro's reference kernels gave for it. */
class OperatorGoldensTest {
    @TestFactory
    Stream<DynamicTest> goldens() {
        return Golden.in(Path.of("src/test/resources/ops"))
                .map(golden -> dynamicTest(golden.toString(), () -> run(golden)));
    }

    private static void run(Golden golden) {
        if (golden.isRefused()) {
            assertThatThrownBy(() -> new Interpreter(Model.read(golden.model())))
                    .isInstanceOf(SaguiError.class);
            return;
        }
        Interpreter interpreter = new Interpreter(Model.read(golden.model()));
        for (int call = 0; call < golden.calls(); call++) {
            for (Tensor input : interpreter.inputs()) {
                input.write(golden.next(input.byteCount()));
            }
            interpreter.invoke();
            for (Tensor output : interpreter.outputs()) {
                assertMatches(output, golden.next(output.byteCount()), "call " + call);
            }
        }
        assertThat(golden.io().hasRemaining()).isFalse();
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
}
