package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.int32;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Small cases of convolutions and matrices, worked out by hand. */
class ConvolutionsTest {
    private static final Quantization ONE = Quantization.of(1, 0);
    private static final WindowOptions STEPS_OF_1 = new WindowOptions(Padding.VALID, 1, 1);

    private static Kernel depthwise(int multiplier) {
        return new DepthwiseConv2D(STEPS_OF_1, multiplier, Activation.NONE);
    }

    /** Two groups of five filters (f, 1, −f) see one channel each: of the pixels 1 and 3, and of 2 and 4. */
    @Test
    void convolutionOfBytesSkipsWhatIsOutsideAndKeepsGroupsApart() {
        Kernel kernel = new Conv2D(new WindowOptions(Padding.SAME, 1, 1), Activation.NONE);
        Tensor input = int8(Quantization.of(1, 1), Shape.of(1, 1, 2, 2), 2, 3, 4, 5);
        int[] weights = new int[10 * 3];
        int[] expected = new int[2 * 10];
        for (int f = 0; f < 10; f++) {
            weights[3 * f] = f;
            weights[3 * f + 1] = 1;
            weights[3 * f + 2] = -f;
            expected[f] = f < 5 ? 1 - 3 * f : 2 - 4 * f;
            expected[10 + f] = f < 5 ? f + 3 : 2 * f + 4;
        }

        Tensor filter = int8(ONE, Shape.of(10, 1, 3, 1), weights);
        assertThat(run(kernel, input, filter, int8(ONE, Shape.of(1, 1, 2, 10))).int8())
                .containsExactly(expected);
    }

    @Test
    void depthwiseGivesEachChannelFiltersOfItsOwn() {
        Tensor input = float32(Shape.of(1, 1, 1, 2), 2, 3);
        Tensor filter = float32(Shape.of(1, 1, 1, 4), 1, 10, 100, 1000);
        Tensor bias = float32(Shape.of(4), 0, 0, 0, 0.5f);

        assertThat(run(depthwise(2), input, filter, bias, float32(Shape.of(1, 1, 1, 4)))
                        .float32())
                .containsExactly(2, 20, 300, 3000.5f);
    }

    @Test
    void depthwiseInt8TakesInt4Filters() {
        Tensor input = int8(Quantization.of(1, 1), Shape.of(1, 2, 1, 1), 3, 5);
        Tensor filter = new Tensor("w", TensorType.INT4, Shape.of(1, 2, 1, 1), ONE);
        filter.write(new byte[] {(byte) 0x7A});

        assertThat(run(depthwise(1), input, filter, int32(ONE, 100), int8(Quantization.of(1, -5), Shape.of(1, 1, 1, 1)))
                        .int8())
                .containsExactly(100 + 2 * -6 + 4 * 7 - 5);
    }

    @Test
    void depthwiseRefusesAMultiplierThatDoesNotFit() {
        Tensor input = float32(Shape.of(1, 1, 1, 2));
        Tensor filter = float32(Shape.of(1, 1, 1, 4));

        assertThatThrownBy(() -> run(depthwise(3), input, filter, float32(Shape.of(1, 1, 1, 4))))
                .hasToString("operator 0 (TEST), input 1 't': has 4 channels for an input of 2 and a multiplier of 3"
                        + " [invalid-operator]");
    }

    /** Each input paints 1, 10, 100 times itself; where two paint, they add up. Same padding cuts the end off. */
    @ParameterizedTest
    @CsvSource({"VALID, 5, 1 10 102 20 200", "SAME, 4, 1 10 102 20"})
    void transposeConvPaintsEachInputIntoTheOutput(Padding padding, int width, String expected) {
        Kernel kernel = new TransposeConv(new WindowOptions(padding, 1, 2), Activation.NONE);
        Tensor input = float32(Shape.of(1, 1, 2, 1), 1, 2);
        Tensor filter = float32(Shape.of(1, 1, 3, 1), 1, 10, 100);

        float[] output = run(kernel, int32(Quantization.NONE), filter, input, float32(Shape.of(1, 1, width, 1)))
                .float32();

        assertThat(output).containsExactly(floats(expected));
    }

    @Test
    void transposeConvRefusesAnOutputOfOtherChannels() {
        Kernel kernel = new TransposeConv(STEPS_OF_1, Activation.NONE);
        Tensor input = float32(Shape.of(1, 1, 2, 1));
        Tensor filter = float32(Shape.of(1, 1, 1, 1));

        assertThatThrownBy(() -> run(kernel, int32(Quantization.NONE), filter, input, float32(Shape.of(1, 1, 2, 3))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 1×1×2×3 for an input of 1×1×2×1 and filters of"
                        + " 1×1×1×1 [invalid-operator]");
    }

    /** [1 2; 3 4; 5 6] · [1 10; 100 1000], each side as it is or turned. */
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void batchMatMulTurnsItsSides(boolean left, boolean right) {
        Tensor one = left ? float32(Shape.of(2, 3), 1, 3, 5, 2, 4, 6) : float32(Shape.of(3, 2), 1, 2, 3, 4, 5, 6);
        Tensor two = right ? float32(Shape.of(2, 2), 1, 100, 10, 1000) : float32(Shape.of(2, 2), 1, 10, 100, 1000);

        assertThat(run(new BatchMatMul(left, right), one, two, float32(Shape.of(3, 2)))
                        .float32())
                .containsExactly(201, 2010, 403, 4030, 605, 6050);
    }

    @Test
    void batchMatMulRepeatsMatricesOnBothSides() {
        Tensor one = float32(Shape.of(2, 1, 1, 1), 1, 2);
        Tensor two = float32(Shape.of(3, 1, 1), 1, 10, 100);

        assertThat(run(new BatchMatMul(false, false), one, two, float32(Shape.of(2, 3, 1, 1)))
                        .float32())
                .containsExactly(1, 10, 100, 2, 20, 200);
    }

    @Test
    void batchMatMulRefusesDepthsThatDiffer() {
        Kernel kernel = new BatchMatMul(false, false);

        assertThatThrownBy(() -> run(kernel, float32(Shape.of(1, 2)), float32(Shape.of(3, 1)), float32(Shape.of(1, 1))))
                .hasToString("operator 0 (TEST), input 1 't': has shape 3×1, which does not fit the 1×2 of 't'"
                        + " [invalid-operator]");
    }

    private static float[] floats(String numbers) {
        String[] words = numbers.split(" ");
        float[] values = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = Float.parseFloat(words[i]);
        }
        return values;
    }
}
