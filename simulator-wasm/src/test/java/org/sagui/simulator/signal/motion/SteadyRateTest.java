package org.sagui.simulator.signal.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SteadyRateTest {
    /** 10 Hz from samples at 0, 0.15 and 0.35 s. */
    @Test
    void newSamplesLieOnStraightLines() {
        SteadyRate rate = new SteadyRate(2, 10, 1);

        assertThat(rate.push(5, new double[] {0, 10})).containsExactly(0, 10);
        assertThat(rate.push(5.15, new double[] {1.5, 10}))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(1, 10);
        assertThat(rate.push(5.35, new double[] {3.5, 14}))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(2, 11, 3, 13);
    }

    @Test
    void afterAGapItStartsAnew() {
        SteadyRate rate = new SteadyRate(1, 10, 0.5);
        rate.push(0, new double[] {1});

        assertThat(rate.push(1e300, new double[] {7})).containsExactly(7);
        rate.reset();
        assertThat(rate.push(3, new double[] {8})).containsExactly(8);
    }

    @Test
    void samplesOutOfOrderAreLeftOut() {
        SteadyRate rate = new SteadyRate(1, 10, 0.5);
        rate.push(1, new double[] {1});

        assertThat(rate.push(1, new double[] {2})).isEmpty();
        assertThat(rate.push(0.5, new double[] {2})).isEmpty();
    }

    @Test
    void whatIsNoSampleIsRefused() {
        SteadyRate rate = new SteadyRate(3, 100, 0.5);

        assertThatThrownBy(() -> rate.push(0, new double[2]))
                .hasToString("a sample of 2 numbers, not 3 [invalid-argument]");
        assertThatThrownBy(() -> rate.push(Double.NaN, new double[3]))
                .hasToString("a sample at NaN s [invalid-argument]");
        assertThatThrownBy(() -> rate.push(0, new double[] {0, 0, Double.POSITIVE_INFINITY}))
                .hasToString("a sample with Infinity [invalid-argument]");
    }
}
