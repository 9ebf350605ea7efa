package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.int32;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Small cases of layers with a state, worked out by hand. */
class RecurrentTest {
    private static final Quantization ONE = Quantization.of(1, 0);

    private static Tensor variable(TensorType type, Quantization quantization, int... dimensions) {
        return new Tensor("state", type, Shape.of(dimensions), quantization, Tensor.Kind.VARIABLE);
    }

    /** The filter weighs what is newest with 1, and what came before with 10. */
    @Test
    void svdfRemembersWhatCameBefore() {
        Kernel kernel = new Svdf(1, Activation.NONE);
        Tensor state = variable(TensorType.FLOAT32, Quantization.NONE, 1, 2);
        float[] outputs = new float[3];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = run(
                            kernel,
                            float32(Shape.of(1, 1), i + 1),
                            float32(Shape.of(1, 1), 1),
                            float32(Shape.of(1, 2), 10, 1),
                            float32(Shape.of(1), 0.5f),
                            state,
                            float32(Shape.of(1, 1)))
                    .float32()[0];
        }

        assertThat(outputs).containsExactly(1.5f, 12.5f, 23.5f);
        assertThat(state.float32()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource({"NONE, -7", "RELU, 0", "RELU6, 0", "RELU_N1_TO_1, -1", "TANH, -0.99999833", "SIGN_BIT, 1"})
    void svdfWithActivation(Activation activation, float expected) {
        assertThat(run(
                                new Svdf(1, activation),
                                float32(Shape.of(1, 1), -7),
                                float32(Shape.of(1, 1), 1),
                                float32(Shape.of(1, 1), 1),
                                float32(Shape.of(1)),
                                variable(TensorType.FLOAT32, Quantization.NONE, 1, 1),
                                float32(Shape.of(1, 1)))
                        .float32()[0])
                .isEqualTo(expected);
    }

    /** 3 · 50 and the zero point 5 saturate at 127; 127 − 5 and 7 of bias leave for a zero point of −100. */
    @Test
    void svdfInt8KeepsAStateOfInt8() {
        Tensor state = variable(TensorType.INT8, Quantization.of(1, 5), 1, 1);

        assertThat(run(
                                new Svdf(1, Activation.NONE),
                                int8(ONE, Shape.of(1, 1), 50),
                                int8(ONE, Shape.of(1, 1), 3),
                                int8(ONE, Shape.of(1, 1), 1),
                                int32(ONE, 7),
                                state,
                                int8(Quantization.of(1, -100), Shape.of(1, 1)))
                        .int8())
                .containsExactly(127 - 5 + 7 - 100);
        assertThat(state.int8()).containsExactly(127);
    }

    @Test
    void svdfRefusesFiltersThatAreNoWholeUnits() {
        assertThatThrownBy(() -> run(
                        new Svdf(2, Activation.NONE),
                        float32(Shape.of(1, 1)),
                        float32(Shape.of(3, 1)),
                        float32(Shape.of(3, 1)),
                        float32(Shape.of(1)),
                        variable(TensorType.FLOAT32, Quantization.NONE, 1, 3),
                        float32(Shape.of(1, 1))))
                .hasToString("operator 0 (TEST): has rank 2 for 3 filters [invalid-operator]");
    }

    /** One input, one cell, all weights and biases 0: the gates are half open, and nothing comes in. */
    private static Tensor[] idle(Tensor input, Tensor weights, Tensor bias, Tensor hidden, Tensor cell) {
        Tensor[] operands = new Tensor[25];
        operands[0] = input;
        Arrays.fill(operands, 1, 9, weights);
        Arrays.fill(operands, 12, 16, bias);
        operands[18] = hidden;
        operands[19] = cell;
        operands[24] = new Tensor("output", input.type(), Shape.of(1, 1, 1), hidden.quantization());
        return operands;
    }

    private static Tensor[] idleFloats(float cellState) {
        Tensor cell = variable(TensorType.FLOAT32, Quantization.NONE, 1, 1);
        cell.float32()[0] = cellState;
        Tensor hidden = variable(TensorType.FLOAT32, Quantization.NONE, 1, 1);
        return idle(float32(Shape.of(1, 1, 1)), float32(Shape.of(1, 1)), float32(Shape.of(1)), hidden, cell);
    }

    /** A cell at 2 keeps half of it, and shows half of tanh 1; at 0.5, half of tanh 0.5. */
    @ParameterizedTest
    @CsvSource({"0, 0.380797", "0.5, 0.231059"})
    void lstmCellsForget(float clip, float expected) {
        Kernel kernel = new UnidirectionalSequenceLstm(Activation.TANH, clip, false);

        assertThat(run(kernel, idleFloats(2)).float32()[0]).isCloseTo(expected, within(1e-6f));
    }

    @Test
    void lstmCellsOfWholeNumbersForget() {
        Kernel kernel = new UnidirectionalSequenceLstm(Activation.TANH, 0, false);
        Tensor cell = variable(TensorType.INT16, Quantization.of(1f / 2048, 0), 1, 1);
        cell.int16()[0] = 4096;
        Tensor hidden = variable(TensorType.INT8, Quantization.of(1f / 128, 3), 1, 1);
        hidden.int8()[0] = 3;

        Tensor[] operands = idle(int8(ONE, Shape.of(1, 1, 1)), int8(ONE, Shape.of(1, 1)), int32(ONE, 0), hidden, cell);

        assertThat(run(kernel, operands).int8()).containsExactly(49 + 3);
        assertThat(cell.int16()).containsExactly(2048);
    }

    @Test
    void lstmRefusesWhatItLacks() {
        Kernel kernel = new UnidirectionalSequenceLstm(Activation.TANH, 0, false);
        Tensor[] withoutBias = idleFloats(0);
        withoutBias[13] = null;
        Tensor[] withPeephole = idleFloats(0);
        withPeephole[9] = withPeephole[12];

        assertThatThrownBy(() -> run(kernel, withoutBias))
                .hasToString("operator 0 (TEST): input 13 is required, but left out [invalid-operator]");
        assertThatThrownBy(() -> run(kernel, withPeephole))
                .hasToString("operator 0 (TEST): has an input 9, but no peepholes, projection or layer normalisation"
                        + " are supported [invalid-operator]");
        assertThatThrownBy(() -> run(new UnidirectionalSequenceLstm(Activation.RELU, 0, false), idleFloats(0)))
                .hasToString("operator 0 (TEST): the activation RELU is not supported [invalid-operator]");
    }
}
