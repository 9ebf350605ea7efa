package org.sagui.simulator.signal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelTest {
    /** A second of a sine of 100 cycles around some mean, cut off at full scale. */
    private static double[] sine(double amplitude, double mean) {
        double[] samples = new double[16_000];
        for (int i = 0; i < samples.length; i++) {
            double x = mean + amplitude * Math.sin(2 * Math.PI * i / 160);
            samples[i] = Math.max(Math.min(x, 1), -1);
        }
        return samples;
    }

    @Test
    void levelOfASine() {
        Level level = LevelMeter.of(sine(0.5, 0.1));

        assertThat(level.rms()).isCloseTo(0.5 * Math.sqrt(0.5), within(1e-12));
        assertThat(level.peak()).isCloseTo(0.6, within(1e-12));
        assertThat(level.clipped()).isZero();
        assertThat(level.decibels()).isCloseTo(-9.03, within(0.01));
    }

    /** Above 1 for a third of each half cycle: arcsin(1 / 2) is 30 degrees. */
    @Test
    void clippedSamplesStandInRows() {
        assertThat(LevelMeter.of(sine(2, 0)).clipped()).isCloseTo(2 / 3.0, within(0.01));
        // One sample at the end of the range, or two, may be chance.
        assertThat(LevelMeter.of(new double[] {0, 1, 1, 0, -1, 1, 1, -1}).clipped())
                .isZero();
        assertThat(LevelMeter.of(new double[] {0, 1, 1, 1, 1, -1, -1, -1}).clipped())
                .isEqualTo(7 / 8.0);
    }

    @Test
    void piecesAddUp() {
        LevelMeter meter = new LevelMeter();
        meter.push(new double[] {1, 1});
        meter.push(new double[] {1, 0});

        assertThat(meter.level()).isEqualTo(LevelMeter.of(new double[] {1, 1, 1, 0}));
        meter.reset();
        assertThat(meter.level()).isEqualTo(new Level(0, 0, 0));
    }

    @Test
    void uselessRecordingsAreRefused() {
        assertThatCode(() -> RecordingCheck.require(new Sound(sine(0.1, 0), 16_000), 1, "yes.wav"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RecordingCheck.require(new Sound(sine(0.1, 0), 16_000), 1.5, "yes.wav"))
                .hasToString("yes.wav: lasts 1000 ms; 1500 ms are needed [unsuitable-data]");
        // A constant is not to be heard.
        assertThatThrownBy(() -> RecordingCheck.require(new Sound(sine(0.001, 0.3), 16_000), 1, "yes.wav"))
                .hasToString("yes.wav: is silent, or nearly so: was the microphone on? [unsuitable-data]");
        assertThatThrownBy(() -> RecordingCheck.require(new Sound(sine(2, 0), 16_000), 1, "yes.wav"))
                .hasToString(
                        "yes.wav: is too loud: 66 % of its samples stand at the end of the range [unsuitable-data]");
        assertThatThrownBy(() -> RecordingCheck.require(new Sound(new double[0], 16_000), 0, "yes.wav"))
                .hasToString("yes.wav: is silent, or nearly so: was the microphone on? [unsuitable-data]");
    }
}
