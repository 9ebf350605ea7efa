package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Shape;

class LabelledSamplesTest {
    private final LabelledSamples samples = new LabelledSamples(Shape.of(2), List.of("yes", "no"));

    @Test
    void targetIsOneForTheClass() {
        samples.add(new float[] {1, 2}, 1);
        samples.add(new float[] {3, 4}, 0);

        assertThat(samples.targets().values()).containsExactly(0, 1, 1, 0);
        assertThat(samples.select(new int[] {1, 1}).targets().values()).containsExactly(1, 0, 1, 0);
        assertThat(samples.label(0)).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        samples.add(new float[] {1, 2}, 1);

        assertThatThrownBy(() -> samples.add(new float[3], 0))
                .hasToString("sample 1: It has 3 numbers; an input of 2 has 2. [invalid-argument]");
        assertThatThrownBy(() -> samples.add(new float[2], 2))
                .hasToString("sample 1: Its class is 2; there are 2 classes. [invalid-argument]");
        assertThatThrownBy(() -> samples.add(new float[] {0, Float.NaN}, 0))
                .hasToString("sample 1: It holds a number that is not finite. [invalid-argument]");
        assertThatThrownBy(() -> samples.add(new float[] {0, Float.POSITIVE_INFINITY}, 0))
                .hasToString("sample 1: It holds a number that is not finite. [invalid-argument]");
    }

    @Test
    void everyClassNeedsSamples() {
        samples.add(new float[] {1, 2}, 1);

        assertThatThrownBy(samples::requireEveryClass)
                .hasToString("class 'yes': There are no samples of this class. [invalid-argument]");
        assertThatThrownBy(() -> new LabelledSamples(Shape.of(2), List.of("yes")))
                .hasToString("classes: There must be at least two classes to tell apart, not 1. [invalid-argument]");

        samples.add(new float[] {1, 2}, 0);

        assertThat(samples.requireEveryClass()).isSameAs(samples);
    }
}
