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
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Small cases of sums and choices along dimensions, worked out by hand. */
class ReductionsTest {
    private static final Quantization ONE = Quantization.of(1, 0);

    private static Tensor axes(int... axes) {
        Tensor tensor =
                new Tensor("axes", TensorType.INT32, Shape.of(axes.length), Quantization.NONE, Tensor.Kind.CONSTANT);
        System.arraycopy(axes, 0, tensor.int32(), 0, axes.length);
        return tensor;
    }

    /** Of [1 2 3; 10 20 30]. */
    @Test
    void sumsAlongAnyDimensions() {
        Tensor input = float32(Shape.of(2, 3), 1, 2, 3, 10, 20, 30);
        Kernel sum = MeanOrSum.sum();

        assertThat(run(sum, input, axes(0), float32(Shape.of(3))).float32()).containsExactly(11, 22, 33);
        assertThat(run(sum, input, axes(-1), float32(Shape.of(2, 1))).float32()).containsExactly(6, 60);
        assertThat(run(sum, input, axes(0, 1, 1), float32(Shape.of())).float32())
                .containsExactly(66);
        assertThat(run(sum, input, axes(), float32(Shape.of(2, 3))).float32()).containsExactly(1, 2, 3, 10, 20, 30);
    }

    @Test
    void anAxisOfAScalarIsIgnored() {
        assertThat(run(MeanOrSum.mean(), float32(Shape.of(), 7), axes(5), float32(Shape.of()))
                        .float32())
                .containsExactly(7);
    }

    /** Halves are rounded up. */
    @ParameterizedTest
    @CsvSource({"1, 2, 2", "-1, -2, -1", "127, 127, 127"})
    void meanOfInt8(int first, int second, int mean) {
        assertThat(run(MeanOrSum.mean(), int8(ONE, Shape.of(2), first, second), axes(0), int8(ONE, Shape.of()))
                        .int8())
                .containsExactly(mean);
    }

    @Test
    void sumOfInt8Saturates() {
        Tensor input = int8(Quantization.of(1, 10), Shape.of(2), 110, 110);

        assertThat(run(MeanOrSum.sum(), input, axes(0), int8(ONE, Shape.of())).int8())
                .containsExactly(127);
        assertThat(run(MeanOrSum.sum(), input, axes(0), int8(Quantization.of(4, 0), Shape.of()))
                        .int8())
                .containsExactly(50);
    }

    @Test
    void axesMustExistAndStandInTheFile() {
        Tensor input = float32(Shape.of(2, 3));
        Tensor given = int32(Quantization.NONE, 0);

        assertThatThrownBy(() -> run(MeanOrSum.sum(), input, axes(2), float32(Shape.of(2))))
                .hasToString("operator 0 (TEST): axis 2 of 2 dimensions [invalid-operator]");
        assertThatThrownBy(() -> run(MeanOrSum.sum(), input, given, float32(Shape.of(3))))
                .hasToString("operator 0 (TEST), input 1 't': must be a constant [invalid-operator]");
    }

    @Test
    void theOutputMustHaveWhatIsLeft() {
        assertThatThrownBy(() -> run(MeanOrSum.sum(), float32(Shape.of(2, 3)), axes(0), float32(Shape.of(2))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 2, but 3 elements are left of 2×3"
                        + " [invalid-operator]");
    }

    @Test
    void maxAndMinPassOverNanAndStayFinite() {
        Tensor input = float32(Shape.of(2, 2), Float.NaN, 3, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);

        assertThat(run(ReduceMaxOrMin.max(), input, axes(1), float32(Shape.of(2)))
                        .float32())
                .containsExactly(3, -Float.MAX_VALUE);
        assertThat(run(ReduceMaxOrMin.min(), input, axes(1), float32(Shape.of(2)))
                        .float32())
                .containsExactly(3, Float.NEGATIVE_INFINITY);
    }

    @Test
    void maxRefusesToRescale() {
        Tensor input = int8(ONE, Shape.of(2));

        assertThatThrownBy(() -> run(ReduceMaxOrMin.max(), input, axes(0), int8(Quantization.of(2, 0), Shape.of())))
                .hasToString("operator 0 (TEST), input 0 't': has scale 1.0, zero point 0, but 't' has scale 2.0,"
                        + " zero point 0 [invalid-operator]");
    }

    @Test
    void argMaxTakesTheFirstAmongEquals() {
        Tensor input = int8(ONE, Shape.of(2, 3), 1, 5, 5, 7, 7, 0);

        assertThat(run(ArgMaxOrMin.max(), input, axes(1), int32(Quantization.NONE, 0, 0))
                        .int32())
                .containsExactly(1, 0);
        assertThat(run(ArgMaxOrMin.min(), input, axes(0), int32(Quantization.NONE, 0, 0, 0))
                        .int32())
                .containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 1, 3, 7",
        "true, false, 0, 1, 3",
        "false, true, 7, 6, 4",
        "true, true, 6, 4, 0",
    })
    void cumsum(boolean exclusive, boolean reverse, float first, float second, float third) {
        assertThat(run(
                                new Cumsum(exclusive, reverse),
                                float32(Shape.of(1, 3), 1, 2, 4),
                                axes(-1),
                                float32(Shape.of(1, 3)))
                        .float32())
                .containsExactly(first, second, third);
    }

    /** Zeros add up to minus the zero point: so it is in the reference. */
    @Test
    void cumsumOfInt8StartsAtItsZeroPoint() {
        Tensor zeros = int8(Quantization.of(1, 10), Shape.of(2), 10, 10);

        assertThat(run(new Cumsum(false, false), zeros, axes(0), int8(ONE, Shape.of(2)))
                        .int8())
                .containsExactly(-10, -10);
    }

    @Test
    void l2NormalizationDividesByTheLength() {
        Kernel kernel = new L2Normalization(Activation.NONE);
        Tensor eights = int8(Quantization.of(3, 5), Shape.of(1, 2), 8, 9);

        assertThat(run(kernel, float32(Shape.of(2, 2), 3, 4, 0, 0), float32(Shape.of(2, 2)))
                        .float32())
                .containsExactly(0.6f, 0.8f, 0, 0);
        assertThat(run(kernel, eights, int8(Quantization.of(1f / 128, 0), Shape.of(1, 2)))
                        .int8())
                .containsExactly(77, 102);
    }
}
