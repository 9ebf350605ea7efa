package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.int16;
import static org.sagui.simulator.kernel.KernelRunner.int32;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Small cases worked out by hand. */
class KernelsTest {
    private static final Quantization HALF = Quantization.of(0.5f, 0);
    private static final Quantization QUARTER = Quantization.of(0.25f, 0);
    private static final Kernel DENSE = new FullyConnected(Activation.NONE, false);

    /** 0.5 · 0.5 / 0.25 = 1: the output is the plain sum. */
    @Test
    void fullyConnectedInt8() {
        Tensor input = int8(HALF, Shape.of(1, 2), 3, -4);
        Tensor filter = int8(HALF, Shape.of(2, 2), 1, 2, 5, 0);
        Tensor bias = int32(QUARTER, 10, -100);

        assertThat(run(DENSE, input, filter, bias, int8(QUARTER, Shape.of(1, 2)))
                        .int8())
                .containsExactly(3 - 8 + 10, 15 - 100);
    }

    @Test
    void fullyConnectedInt8SaturatesAndSubtractsTheZeroPoint() {
        Tensor input = int8(Quantization.of(0.5f, -28), Shape.of(1, 1), 100);
        Tensor filter = int8(HALF, Shape.of(2, 1), 127, -127);

        assertThat(run(DENSE, input, filter, null, int8(QUARTER, Shape.of(1, 2)))
                        .int8())
                .containsExactly(127, -128);
    }

    @Test
    void fullyConnectedInt8PerChannel() {
        Quantization scales = new Quantization(new float[] {0.5f, 1f}, new int[] {0, 0}, 0);
        Tensor input = int8(HALF, Shape.of(1, 1), 10);
        Tensor filter = int8(scales, Shape.of(2, 1), 3, 3);

        assertThat(run(DENSE, input, filter, int8(QUARTER, Shape.of(1, 2))).int8())
                .containsExactly(30, 60);
    }

    @ParameterizedTest
    @CsvSource({"NONE, -7, 7.5", "RELU, 0, 7.5", "RELU6, 0, 6", "RELU_N1_TO_1, -1, 1"})
    void fullyConnectedFloatWithActivation(Activation activation, float first, float second) {
        Tensor input = float32(Shape.of(1, 2), 1, 2);
        Tensor filter = float32(Shape.of(2, 2), -1, -3, 1.5f, 3);
        Tensor output = float32(Shape.of(1, 2));

        assertThat(run(new FullyConnected(activation, false), input, filter, output)
                        .float32())
                .containsExactly(first, second);
    }

    /** 2^24 + 1 is no float: added one by one, the ones are lost; added first, they are not. */
    @Test
    void fullyConnectedFloatAccumulatesInFloatInOrder() {
        Tensor ones = float32(Shape.of(1, 3), 1, 1, 1);
        Tensor filter = float32(Shape.of(2, 3), 0x1p24f, 1, 1, 1, 1, 0x1p24f);

        assertThat(run(DENSE, ones, filter, float32(Shape.of(1, 2))).float32()).containsExactly(0x1p24f, 0x1p24f + 2);
    }

    @Test
    void fullyConnectedRefusesABiasOfAnotherScale() {
        Tensor input = int8(HALF, Shape.of(1, 1), 1);
        Tensor bias = int32(Quantization.of(0.26f, 0), 1);

        assertThatThrownBy(() -> run(DENSE, input, int8(HALF, Shape.of(1, 1), 1), bias, int8(QUARTER, Shape.of(1, 1))))
                .hasToString("operator 0 (TEST), input 2 't': has scale 0.26, but input scale × filter scale is 0.25"
                        + " [invalid-operator]");
    }

    @Test
    void fullyConnectedRefusesRowsOfAnotherDepth() {
        assertThatThrownBy(() -> run(DENSE, float32(Shape.of(1, 5)), float32(Shape.of(3, 4)), float32(Shape.of(1, 3))))
                .hasToString("operator 0 (TEST), input 0 't': has shape 1×5, which is not 1 rows of 4"
                        + " [invalid-operator]");
    }

    @Test
    void typesThatAreNotImplementedAreNamed() {
        Tensor input = new Tensor("x", TensorType.INT32, Shape.of(1, 1), HALF);

        assertThatThrownBy(() -> run(DENSE, input, int8(HALF, Shape.of(1, 1)), input))
                .hasToString("operator 0 (TEST), input 0 'x': is INT32; supported here: [INT8, INT16, FLOAT32]"
                        + " [unsupported-type]");
    }

    /** 0.5 · 0.5 / 0.25 = 1; the multiplier keeps 15 bits, which hold 1 exactly. */
    @Test
    void fullyConnectedInt16() {
        Tensor input = int16(HALF, 300, -4);
        Tensor filter = int8(HALF, Shape.of(2, 2), 1, 2, 127, 0);
        Tensor bias = new Tensor("b", TensorType.INT64, Shape.of(2), QUARTER);
        bias.int64()[0] = -10_000_000_000L;

        assertThat(run(DENSE, input, filter, int16(QUARTER, 0, 0)).int16()).containsExactly(292, 32767);
        assertThat(run(DENSE, input, filter, bias, int16(QUARTER, 0, 0)).int16())
                .containsExactly(-32768, 32767);
    }

    @Test
    void fullyConnectedInt16PerChannel() {
        Quantization scales = new Quantization(new float[] {0.5f, 1f}, new int[] {0, 0}, 0);

        assertThat(run(DENSE, int16(HALF, 10), int8(scales, Shape.of(2, 1), 3, 3), int16(QUARTER, 0, 0))
                        .int16())
                .containsExactly(30, 60);
    }

    /** −6 / 4: sums of 64 bits round halves up, those of 32 bits away from zero. */
    @Test
    void fullyConnectedInt16SumsIn32BitsIfItsBiasDoes() {
        Quantization one = Quantization.of(1, 0);
        Tensor filter = int8(HALF, Shape.of(1, 1), 1);
        Tensor wide = new Tensor("b", TensorType.INT64, Shape.of(1), QUARTER);

        assertThat(run(DENSE, int16(HALF, -6), filter, int16(one, 0)).int16()).containsExactly(-1);
        assertThat(run(DENSE, int16(HALF, -6), filter, wide, int16(one, 0)).int16())
                .containsExactly(-1);
        assertThat(run(DENSE, int16(HALF, -6), filter, int32(QUARTER, 0), int16(one, 0))
                        .int16())
                .containsExactly(-2);
    }

    @Test
    void fullyConnectedInt4RefusesSeveralScales() {
        Quantization scales = new Quantization(new float[] {0.5f, 1f}, new int[] {0, 0}, 0);
        Tensor filter = new Tensor("w", TensorType.INT4, Shape.of(2, 1), scales);

        assertThatThrownBy(() -> run(DENSE, int8(HALF, Shape.of(1, 1), 1), filter, int8(QUARTER, Shape.of(1, 2))))
                .hasToString("operator 0 (TEST), input 1 'w': has several scales; INT4 filters have one"
                        + " [invalid-operator]");
    }

    @Test
    void softmaxInt16OfEqualsIsUniform() {
        Quantization share = Quantization.of(1f / 32768, 0);

        assertThat(run(new Softmax(1), int16(HALF, 7, 7, 7, 7), int16(share, 0, 0, 0, 0))
                        .int16())
                .containsOnly((short) (32768 / 4));
        assertThatThrownBy(() -> run(new Softmax(1), int16(HALF, 7), int16(HALF, 0)))
                .hasToString("operator 0 (TEST), output 0 't': has scale 0.5, zero point 0; SOFTMAX needs scale"
                        + " 3.0517578E-5, zero point 0 [invalid-operator]");
    }

    @Test
    void softmaxOfEqualsIsUniform() {
        Quantization share = Quantization.of(1f / 256, -128);
        Tensor input = int8(Quantization.of(0.1f, 0), Shape.of(1, 4), 7, 7, 7, 7);

        assertThat(run(new Softmax(1), input, int8(share, Shape.of(1, 4))).int8())
                .containsOnly((byte) (64 - 128));
        assertThat(run(new Softmax(1), float32(Shape.of(2), 3, 3), float32(Shape.of(2)))
                        .float32())
                .containsExactly(0.5f, 0.5f);
    }

    @Test
    void softmaxRefusesAnotherOutputScale() {
        Tensor input = int8(HALF, Shape.of(1, 2));

        assertThatThrownBy(() -> run(new Softmax(1), input, int8(HALF, Shape.of(1, 2))))
                .hasToString("operator 0 (TEST), output 0 't': has scale 0.5, zero point 0; SOFTMAX needs scale"
                        + " 0.00390625, zero point -128 [invalid-operator]");
    }

    @Test
    void quantizeRoundsHalvesAwayFromZeroAndSaturates() {
        Tensor input = float32(Shape.of(6), 0.25f, -0.25f, 0.75f, 100, -100, Float.NaN);

        assertThat(run(new Quantize(), input, int8(HALF, Shape.of(6))).int8()).containsExactly(1, -1, 2, 127, -128, 0);
    }

    @Test
    void quantizeFromOneScaleToAnother() {
        Tensor input = int8(Quantization.of(1, -128), Shape.of(2), -128, -118);

        assertThat(run(new Quantize(), input, int8(Quantization.of(2, 3), Shape.of(2)))
                        .int8())
                .containsExactly(3, 8);
    }

    @Test
    void dequantize() {
        Tensor input = int8(Quantization.of(0.5f, -1), Shape.of(2), -1, 3);

        assertThat(run(new Dequantize(), input, float32(Shape.of(2))).float32()).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource({"RELU, 0, 0.5, 9", "RELU6, 0, 0.5, 6", "RELU_N1_TO_1, -1, 0.5, 1"})
    void reluFloat(Activation bounds, float low, float middle, float high) {
        assertThat(run(new Relu(bounds), float32(Shape.of(3), -2, 0.5f, 9), float32(Shape.of(3)))
                        .float32())
                .containsExactly(low, middle, high);
    }

    @ParameterizedTest
    @CsvSource({"RELU, 0, 4, 40", "RELU6, 0, 4, 12", "RELU_N1_TO_1, -2, 2, 2"})
    void reluInt8(Activation bounds, byte low, byte middle, byte high) {
        assertThat(run(new Relu(bounds), int8(HALF, Shape.of(3), -7, 4, 40), int8(HALF, Shape.of(3)))
                        .int8())
                .containsExactly(low, middle, high);
    }

    @Test
    void realNumbersGoInAndOutWhateverTheType() {
        Tensor int8 = int8(Quantization.of(0.5f, -28), Shape.of(3));
        Tensor int16 = int16(HALF, 0, 0, 0);
        Tensor real = float32(Shape.of(3));

        for (Tensor tensor : List.of(int8, int16, real)) {
            assertThat(RealElements.has(tensor)).isTrue();
            RealElements.set(tensor, 0, -1.25f);
            RealElements.set(tensor, 1, 1.2f);
            RealElements.set(tensor, 2, 1000);
        }

        assertThat(int8.int8()).containsExactly(-28 - 3, -28 + 2, 127);
        assertThat(RealElements.get(int8, 2)).isEqualTo(77.5);
        assertThat(int16.int16()).containsExactly(-3, 2, 2000);
        assertThat(RealElements.get(int16, 0)).isEqualTo(-1.5);
        assertThat(real.float32()).containsExactly(-1.25f, 1.2f, 1000);
        assertThat(RealElements.get(real, 1)).isEqualTo(1.2f);
    }

    @Test
    void numbersWithoutOneScaleStandForNoRealNumber() {
        Quantization two = new Quantization(new float[] {1, 2}, new int[2], 0);

        assertThat(RealElements.has(int8(Quantization.NONE, Shape.of(2)))).isFalse();
        assertThat(RealElements.has(int8(two, Shape.of(2)))).isFalse();
        assertThat(RealElements.has(int32(HALF, 1))).isFalse();
    }

    @Test
    void reshapeKeepsTheElements() {
        assertThat(run(new Reshape(), float32(Shape.of(2, 2), 1, 2, 3, 4), float32(Shape.of(4)))
                        .float32())
                .containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> run(new Reshape(), float32(Shape.of(2, 3)), float32(Shape.of(8))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 8, which does not hold the 6 elements of 2×3"
                        + " [invalid-operator]");
    }
}
