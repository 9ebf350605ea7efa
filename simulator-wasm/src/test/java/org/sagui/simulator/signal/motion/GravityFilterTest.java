package org.sagui.simulator.signal.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GravityFilterTest {
    /** The step response of a filter of order one: 1 − 1/e is reached after 1 / (2π · cutoff) seconds. */
    @Test
    void lowPassFollowsSlowly() {
        LowPass filter = new LowPass(1, 2 * Math.PI * 100);
        filter.next(0);
        for (int i = 0; i < 100; i++) {
            filter.next(1);
        }

        assertThat(filter.value()).isCloseTo(1 - Math.exp(-1), within(1e-12));
        assertThatThrownBy(() -> new LowPass(60, 100))
                .hasToString("a cutoff of 60.0 Hz at a sample rate of 100.0 Hz [invalid-argument]");
    }

    @Test
    void restIsNoMovement() {
        GravityFilter filter = new GravityFilter(0.5, 100);

        assertThat(filter.push(new double[] {0, 0.6, 0.8, 0, 0.6, 0.8})).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(filter.gravity()).containsExactly(0, 0.6, 0.8);
    }

    @Test
    void samplesMustBeWhole() {
        assertThatThrownBy(() -> new GravityFilter(0.5, 100).push(new double[4]))
                .hasToString("4 numbers for 3 axes [invalid-argument]");
    }

    /** Shaking at 5 Hz is ten times faster than what counts as gravity: nearly all of it is left. */
    @Test
    void shakingStays() {
        double[] samples = new double[3 * 1000];
        for (int i = 0; i < 1000; i++) {
            samples[3 * i] = Math.sin(2 * Math.PI * 5 * i / 100);
            samples[3 * i + 2] = 1;
        }
        GravityFilter filter = new GravityFilter(0.5, 100);

        double[] movement = filter.push(samples);

        for (int i = 500; i < 1000; i++) {
            assertThat(movement[3 * i]).isCloseTo(samples[3 * i], within(0.12));
            assertThat(movement[3 * i + 2]).isCloseTo(0, within(1e-12));
        }
        filter.reset();
        assertThat(filter.push(samples)).isEqualTo(movement);
    }
}
