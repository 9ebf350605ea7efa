package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the sums that define the transform. */
class RealFftTest {
    /** The radices 4, 2, 3 and 5, alone and together. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12, 16, 18, 20, 50, 60, 240, 512})
    void spectraAndBack(int length) {
        for (FftNumbers numbers : FftNumbers.values()) {
            double one = isReal(numbers) ? 1 : numbers.ofReal(1);
            // Fixed point divides by the length on its way, and rounds in each of its stages.
            double divisor = isReal(numbers) ? 1 : length;
            double tolerance = numbers == FftNumbers.INT16
                    ? 6 / one
                    : numbers == FftNumbers.INT32 ? 1e-8 : numbers == FftNumbers.FLOAT32 ? 1e-4 : 1e-11;
            double[] time = noise(length, numbers, one);
            double[] spectrum = new double[length + 2];
            RealFft.of(numbers, length, false).forward(time, spectrum);

            double[] expected = new double[length + 2];
            for (int k = 0; k <= length / 2; k++) {
                for (int i = 0; i < length; i++) {
                    double phase = -2 * Math.PI * k * i / length;
                    expected[2 * k] += time[i] * Math.cos(phase) / divisor;
                    expected[2 * k + 1] += time[i] * Math.sin(phase) / divisor;
                }
            }
            for (int i = 0; i < expected.length; i++) {
                assertThat(spectrum[i] / one)
                        .as(numbers + " number " + i)
                        .isCloseTo(expected[i] / one, within(tolerance));
            }
        }
    }

    private static boolean isReal(FftNumbers numbers) {
        return numbers == FftNumbers.FLOAT32 || numbers == FftNumbers.FLOAT64;
    }

    private static double[] noise(int length, FftNumbers numbers, double one) {
        Random random = new Random(length);
        double[] time = new double[length];
        for (int i = 0; i < length; i++) {
            time[i] = numbers.store((random.nextDouble() * 2 - 1) * one);
        }
        return time;
    }

    /** Once more divided by the length, in fixed point; multiplied by it, in floats. */
    @Test
    void backwardUndoesForward() {
        for (FftNumbers numbers : FftNumbers.values()) {
            int length = 60;
            double[] spectrum = new double[length + 2];
            spectrum[2 * 7] = isReal(numbers) ? 0.5 : numbers.ofReal(0.5);
            double[] time = new double[length];
            RealFft.of(numbers, length, true).backward(spectrum, time);

            double factor = isReal(numbers) ? 1 : numbers.ofReal(1) / length;
            for (int i = 0; i < length; i++) {
                // Half of a cosine: its other half is at the frequency −7.
                double expected = Math.cos(2 * Math.PI * 7 * i / length) * factor;
                assertThat(time[i]).as(numbers + " number " + i).isCloseTo(expected, within(factor == 1 ? 1e-6 : 6));
            }
        }
    }

    @Test
    void otherLengthsAreRefused() {
        assertThatThrownBy(() -> RealFft.of(FftNumbers.INT16, 14, false))
                .hasToString("an FFT of length 14, which has the factor 7 besides 2, 3, 5 [invalid-argument]");
        for (int length : new int[] {2, 9, 0, -4, 131072}) {
            assertThatThrownBy(() -> RealFft.of(FftNumbers.INT16, length, false))
                    .hasToString(
                            "an FFT of length " + length + "; it must be even, from 4 to 65536 [invalid-argument]");
        }
    }
}
