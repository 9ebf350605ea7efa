package org.sagui.simulator.signal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static Sound tone(double hz, int rate) {
        double[] samples = new double[rate / 4];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.sin(2 * Math.PI * hz * i / rate);
        }
        return new Sound(samples, rate);
    }

    /** The same tone at the same time, 80 dB pure; near its ends it misses what would have come before and after. */
    @ParameterizedTest
    @CsvSource({
        "48000, 16000, 440", "48000, 16000, 7000", "44100, 16000, 1000", "44100, 16000, 7150", "8000, 16000, 3500",
        "11025, 16000, 3000", "22050, 16000, 3000", "16000, 48000, 7000", "96000, 16000, 5000", "16000, 11025, 4900"
    })
    void tonesStayPure(int from, int to, double hz) {
        Sound heard = Resampler.resample(tone(hz, from), to);
        Sound expected = tone(hz, to);

        assertThat(heard.samples()).hasSize((int) Math.ceil(from / 4 * (double) to / from));
        for (int i = heard.samples().length / 4; i < heard.samples().length * 3 / 4; i++) {
            assertThat(heard.samples()[i]).as("sample " + i).isCloseTo(expected.samples()[i], within(2e-4));
        }
    }

    /** What the new rate cannot hold would otherwise come back as another tone: 9 kHz as 7 kHz. */
    @ParameterizedTest
    @CsvSource({
        "48000, 16000, 8000",
        "48000, 16000, 9000",
        "44100, 16000, 8100",
        "44100, 16000, 15000",
        "16000, 8000, 4050"
    })
    void tonesOutOfRangeAreGone(int from, int to, double hz) {
        double[] heard = Resampler.resample(tone(hz, from), to).samples();

        for (int i = heard.length / 4; i < heard.length * 3 / 4; i++) {
            assertThat(heard[i]).as("sample " + i).isCloseTo(0, within(2e-4));
        }
    }

    @Test
    void constantsStay() {
        double[] ones = new double[4410];
        Arrays.fill(ones, 0.5);

        double[] resampled = Resampler.resample(new Sound(ones, 44_100), 16_000).samples();

        assertThat(Arrays.copyOfRange(resampled, 100, 1500))
                .usingComparatorWithPrecision(1e-12)
                .containsOnly(0.5);
    }

    @ParameterizedTest
    @CsvSource({"44100, 16000", "48000, 16000", "8000, 16000", "192000, 1000"})
    void samplesMayComeInAnyPieces(int from, int to) {
        Sound sound = tone(500, from);
        double[] whole = Resampler.resample(sound, to).samples();
        Resampler resampler = new Resampler(from, to);
        for (int piece : new int[] {1, 13, 441, 5000}) {
            double[] joined = new double[0];
            for (int start = 0; start < sound.samples().length; start += piece) {
                int end = Math.min(start + piece, sound.samples().length);
                joined = join(joined, resampler.push(Arrays.copyOfRange(sound.samples(), start, end)));
            }
            assertThat(join(joined, resampler.finish()))
                    .as("pieces of " + piece)
                    .isEqualTo(whole);
        }
    }

    private static double[] join(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void shortSounds() {
        assertThat(Resampler.resample(new Sound(new double[0], 48_000), 16_000).samples())
                .isEmpty();
        assertThat(Resampler.resample(new Sound(new double[] {1}, 48_000), 16_000)
                        .samples())
                .hasSize(1);
        Sound same = tone(500, 16_000);
        assertThat(same.at(16_000)).isSameAs(same);
    }

    @Test
    void ratesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Resampler(44_101, 16_000))
                .hasToString("a new sample rate of 16000 Hz has too little in common with 44101 Hz [invalid-argument]");
        assertThatThrownBy(() -> new Resampler(0, 16_000))
                .hasToString("sample rates of 0 and 16000 Hz, not 1000 to 192000 [invalid-argument]");
    }
}
