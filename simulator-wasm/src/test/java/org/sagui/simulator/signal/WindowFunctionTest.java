package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WindowFunctionTest {
    @Test
    void hannRisesFromZeroToOne() {
        assertThat(WindowFunction.HANN.weights(8))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(
                        0,
                        half(1 - Math.sqrt(0.5)),
                        0.5,
                        half(1 + Math.sqrt(0.5)),
                        1,
                        half(1 + Math.sqrt(0.5)),
                        0.5,
                        half(1 - Math.sqrt(0.5)));
    }

    private static double half(double x) {
        return x / 2;
    }

    @Test
    void hammingStopsShortOfZero() {
        assertThat(WindowFunction.HAMMING.weights(4))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.08, 0.54, 1, 0.54);
    }

    /** Overlapping by half, windows add up to the same everywhere: no sample counts more than another. */
    @Test
    void halvesAddUp() {
        for (WindowFunction function : WindowFunction.values()) {
            double[] weights = function.weights(480);
            for (int i = 0; i < 240; i++) {
                assertThat(weights[i] + weights[i + 240]).isCloseTo(2 * function.at(0.25), within(1e-14));
            }
        }
    }
}
