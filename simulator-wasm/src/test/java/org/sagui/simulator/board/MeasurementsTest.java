package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sagui.simulator.board.Measurements.Measure;

class MeasurementsTest {
    private final Measurements measurements = new Measurements(16);

    private void add(double x, double y, double sine) {
        measurements.add(new Turn(0, 0, x, new byte[0], new byte[0], y, sine, 0, ""));
    }

    @Test
    void onlyTheArenaIsKnownBeforeTheFirstTurn() {
        assertThat(measurements.has(Measure.ARENA_EXCESS)).isTrue();
        assertThat(measurements.get(Measure.ARENA_EXCESS)).isEqualTo(16);
        assertThat(measurements.has(Measure.INFERENCES)).isFalse();
        assertThat(measurements.has(Measure.MEAN_ERROR)).isFalse();
        assertThat(new Measurements(-1).has(Measure.ARENA_EXCESS)).isFalse();
    }

    @Test
    void meanErrorIsTheMeanDistanceFromTheSine() {
        add(0, 0.1, 0);
        add(1, 0.5, 0.8);

        assertThat(measurements.get(Measure.INFERENCES)).isEqualTo(2);
        assertThat(measurements.get(Measure.MEAN_ERROR)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void anglesAreCountedOnceEach() {
        add(0, 0, 0);
        add(0.04, 0, 0); // less than half a part from 0
        add(2 * Math.PI, 0, 0); // the same place again
        add(Math.PI, 0, 0);

        assertThat(measurements.get(Measure.ANGLES)).isEqualTo(2);
    }
}
