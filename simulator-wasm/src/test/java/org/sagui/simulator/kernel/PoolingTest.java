package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sagui.simulator.kernel.KernelRunner.constant;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.floats;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.kernel.Pool2D.Summary;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/** Windows without weights. */
class PoolingTest {
    private static final Quantization HALF = Quantization.of(0.5f, 0);
    private static final Shape ROW = Shape.of(1, 1, 3, 1);

    private static Kernel pool(Summary summary, Activation activation) {
        return new Pool2D(summary, new WindowOptions(Padding.SAME, 1, 1), 1, 2, activation);
    }

    /** The last window sees the last pixel alone. */
    @ParameterizedTest
    @CsvSource({"AVERAGE, 3.5, 2, 0", "MAX, 4, 4, 0", "L2, 3.5355339, 2.828427, 0"})
    void poolCountsOnlyWhatIsInside(Summary summary, float first, float second, float last) {
        assertThat(run(pool(summary, Activation.NONE), float32(ROW, 3, 4, 0), float32(ROW))
                        .float32())
                .containsExactly(first, second, last);
    }

    @Test
    void integerAveragesRoundHalvesAwayFromZero() {
        assertThat(run(pool(Summary.AVERAGE, Activation.NONE), int8(HALF, ROW, 2, 1, -4), int8(HALF, ROW))
                        .int8())
                .containsExactly(2, -2, -4);
    }

    @Test
    void poolClampsToItsActivation() {
        assertThat(run(pool(Summary.MAX, Activation.RELU6), int8(HALF, ROW, 100, -5, -4), int8(HALF, ROW))
                        .int8())
                .containsExactly(12, 0, 0);
    }

    @Test
    void poolDoesNotRescale() {
        Kernel kernel = pool(Summary.MAX, Activation.NONE);

        assertThatThrownBy(() -> run(kernel, int8(HALF, ROW), int8(Quantization.of(0.6f, 0), ROW)))
                .hasToString("operator 0 (TEST), output 0 't': has scale 0.6, zero point 0, but 't' has scale 0.5, zero"
                        + " point 0 [invalid-operator]");
        assertThatThrownBy(() -> run(pool(Summary.L2, Activation.NONE), int8(HALF, ROW), int8(HALF, ROW)))
                .hasToString("operator 0 (TEST), input 0 't': is INT8; supported here: [FLOAT32] [unsupported-type]");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, '0 4 8 10 12 12'",
        "true,  false, '0 3.2 6.4 8.8 10.4 12'",
        "false, true,  '0 2 6 9 11 12'",
    })
    void resizeBilinearMixesNeighbours(boolean alignCorners, boolean halfPixelCenters, String expected) {
        Tensor output = float32(Shape.of(1, 1, 6, 1));

        run(new ResizeBilinear(alignCorners, halfPixelCenters), float32(ROW, 0, 8, 12), constant(1, 6), output);

        assertThat(output.float32()).containsExactly(floats(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, '0 0 1 1 2 2'",
        "true,  false, '0 0 1 1 2 2'",
        "false, true,  '0 0 1 1 2 2'",
        "true,  true,  '0 1 1 1 2 2'",
    })
    void resizeNearestNeighborRepeatsPixels(boolean alignCorners, boolean halfPixelCenters, String expected) {
        Tensor output = float32(Shape.of(1, 1, 6, 1));

        run(new ResizeNearestNeighbor(alignCorners, halfPixelCenters), float32(ROW, 0, 1, 2), constant(1, 6), output);

        assertThat(output.float32()).containsExactly(floats(expected));
    }

    /** Scales have 10 bits behind the point in INT8; of many pixels, they lead beyond the last one, and stop there. */
    @Test
    void resizeBilinearStaysInside() {
        Tensor input = int8(HALF, Shape.of(1, 1, 1000, 1));
        Tensor output = int8(HALF, Shape.of(1, 1, 97_000, 1));

        assertThat(run(new ResizeBilinear(false, false), input, constant(1, 97_000), output)
                        .int8())
                .containsOnly((byte) 0);
    }

    @Test
    void resizingRefusesOtherSizes() {
        Kernel kernel = new ResizeNearestNeighbor(false, false);

        assertThatThrownBy(() -> run(kernel, float32(ROW), constant(1, 0), float32(ROW)))
                .hasToString("operator 0 (TEST), input 1 'c': means 0 pixels; supported here: 1 to 1048576"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(kernel, float32(ROW), constant(1, 4), float32(ROW)))
                .hasToString("operator 0 (TEST), output 0 't': has shape 1×1×3×1, must have 1×1×4×1"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new ResizeBilinear(true, true), float32(ROW), constant(1, 3), float32(ROW)))
                .hasToString("operator 0 (TEST): cannot align corners and use half pixel centers [invalid-operator]");
    }
}
