package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final int SIZE = 256;

    private static double[] sine(double cycles, double amplitude) {
        double[] frame = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            frame[i] = amplitude * Math.sin(2 * Math.PI * cycles * i / SIZE);
        }
        return frame;
    }

    /** A Hann window spreads a sine over its own frequency, with half of the window's sum, and the two beside it. */
    @Test
    void sineOfWholeCycles() {
        double[] magnitude = new Spectrum(WindowFunction.HANN, SIZE).magnitude(sine(20, 0.5));

        assertThat(magnitude).hasSize(129);
        for (int k = 0; k < magnitude.length; k++) {
            double expected = k == 20 ? 0.5 * SIZE / 4 : k == 19 || k == 21 ? 0.5 * SIZE / 8 : 0;
            assertThat(magnitude[k]).as("number " + k).isCloseTo(expected, within(1e-12));
        }
    }

    /** Far from its frequency, a sine that stops in mid-cycle is 80 dB below its peak. */
    @Test
    void windowKeepsFrequenciesApart() {
        double[] power = new Spectrum(WindowFunction.HANN, SIZE).power(sine(20.5, 1));

        assertThat(power[20]).isCloseTo(power[21], within(0.01 * power[21]));
        for (int k = 45; k < power.length; k++) {
            assertThat(power[k]).as("number " + k).isLessThan(1e-8 * power[20]);
        }
    }

    @Test
    void framesAreFilledUpWithZeros() {
        assertThat(Spectrum.fftLength(480)).isEqualTo(512);
        assertThat(Spectrum.fftLength(512)).isEqualTo(512);
        assertThat(Spectrum.fftLength(1)).isEqualTo(4);
        Spectrum spectrum = new Spectrum(WindowFunction.HAMMING, 480);
        double[] ones = new double[480];
        Arrays.fill(ones, 1);
        // Its mean is 0.54.
        assertThat(spectrum.magnitude(ones)[0]).isCloseTo(0.54 * 480, within(1e-9));
        assertThat(spectrum.size()).isEqualTo(257);
    }
}
