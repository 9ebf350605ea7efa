package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MfccTest {
    private static final MelSettings SETTINGS = new MelSettings(16_000, 400, 160, WindowFunction.HAMMING, 26, 20, 7600);

    private static double[] tone(double hz, double amplitude) {
        double[] samples = new double[4000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = amplitude * Math.sin(2 * Math.PI * hz * i / 16_000);
        }
        return samples;
    }

    /** The channel whose peak is nearest to the tone is the loudest. */
    @Test
    void toneIsInItsChannel() {
        LogMel logMel = new LogMel(SETTINGS);
        double[] edges = new MelFilterBank(26, 20, 7600, 16_000, 512).edges();

        double[] frames = logMel.push(tone(edges[13], 0.5));

        assertThat(frames).hasSize(23 * 26);
        for (int frame = 0; frame < 23; frame++) {
            double[] channels = Arrays.copyOfRange(frames, frame * 26, frame * 26 + 26);
            assertThat(channels[12]).isEqualTo(Arrays.stream(channels).max().orElseThrow());
        }
    }

    /** Twice as loud adds ln 4 to each channel, which only the first coefficient, their sum over √26, shows. */
    @Test
    void loudnessIsTheFirstCoefficientOnly() {
        double[] soft = new Mfcc(SETTINGS, 13).push(noise(0.1));
        double[] loud = new Mfcc(SETTINGS, 13).push(noise(0.2));

        assertThat(soft).hasSize(23 * 13);
        for (int i = 0; i < soft.length; i++) {
            double more = i % 13 == 0 ? Math.sqrt(26) * Math.log(4) : 0;
            assertThat(loud[i] - soft[i]).isCloseTo(more, within(1e-9));
        }
    }

    private static double[] noise(double amplitude) {
        double[] samples = new double[4000];
        int random = 1;
        for (int i = 0; i < samples.length; i++) {
            random = random * 1_664_525 + 1_013_904_223;
            samples[i] = random * 0x1p-31 * amplitude;
        }
        return samples;
    }

    @Test
    void samplesMayComeInAnyPieces() {
        double[] sound = noise(0.5);
        double[] whole = new Mfcc(SETTINGS, 26).push(sound);
        Mfcc mfcc = new Mfcc(SETTINGS, 26);
        double[] joined = new double[whole.length];
        int count = 0;
        for (int start = 0; start < sound.length; start += 77) {
            double[] features = mfcc.push(Arrays.copyOfRange(sound, start, Math.min(start + 77, sound.length)));
            System.arraycopy(features, 0, joined, count, features.length);
            count += features.length;
        }
        assertThat(joined).isEqualTo(whole);
        mfcc.reset();
        assertThat(mfcc.push(sound)).isEqualTo(whole);
    }

    /** The rows are orthonormal: transformed, a cosine of row k is all in number k. */
    @Test
    void cosineTransform() {
        double[] cosine = new double[8];
        for (int i = 0; i < 8; i++) {
            cosine[i] = Math.sqrt(2.0 / 8) * Math.cos(Math.PI * 3 * (i + 0.5) / 8);
        }
        double[] out = new double[8];

        new CosineTransform(8, 8).apply(cosine, 0, out, 0);

        assertThat(out).usingComparatorWithPrecision(1e-15).containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
    }

    @Test
    void moreCoefficientsThanChannelsAreRefused() {
        assertThatThrownBy(() -> new Mfcc(SETTINGS, 27))
                .hasToString("27 coefficients of 26 channels [invalid-argument]");
    }
}
