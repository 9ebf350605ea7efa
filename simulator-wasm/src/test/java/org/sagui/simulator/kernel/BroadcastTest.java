package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.run;

import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/** Shown with ADD, which repeats along up to six dimensions. */
class BroadcastTest {
    private static final Kernel ADD = new Add(Activation.NONE);

    @Test
    void aColumnAndARowMakeATable() {
        Tensor column = float32(Shape.of(2, 1), 10, 20);
        Tensor row = float32(Shape.of(3), 1, 2, 3);

        assertThat(run(ADD, column, row, float32(Shape.of(2, 3))).float32()).containsExactly(11, 12, 13, 21, 22, 23);
    }

    @Test
    void aScalarIsRepeatedEverywhere() {
        Tensor table = float32(Shape.of(2, 2), 1, 2, 3, 4);

        assertThat(run(ADD, float32(Shape.of(), 10), table, float32(Shape.of(2, 2)))
                        .float32())
                .containsExactly(11, 12, 13, 14);
    }

    @Test
    void otherShapesAreRefused() {
        assertThatThrownBy(() -> run(ADD, float32(Shape.of(2, 3)), float32(Shape.of(2, 4)), float32(Shape.of(2, 4))))
                .hasToString("operator 0 (TEST), input 0 't': has shape 2×3, which does not fit the output's 2×4"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(ADD, float32(Shape.of(1)), float32(Shape.of(1)), float32(Shape.of(4))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 4, larger than its inputs make it"
                        + " [invalid-operator]");
    }

    @Test
    void moreDimensionsAreRefusedOnlyWhereSomethingIsRepeated() {
        Shape seven = Shape.of(1, 1, 1, 1, 1, 1, 2);

        assertThat(run(ADD, float32(seven, 1, 2), float32(seven, 3, 4), float32(seven))
                        .float32())
                .containsExactly(4, 6);
        assertThatThrownBy(() -> run(ADD, float32(seven), float32(Shape.of(1)), float32(seven)))
                .hasToString("operator 0 (TEST), output 0 't': repeats inputs along 7 dimensions, more than 6"
                        + " [invalid-operator]");
    }
}
