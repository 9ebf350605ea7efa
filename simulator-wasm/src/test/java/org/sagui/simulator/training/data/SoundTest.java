package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.simulator.training.Xoshiro128;

class SoundTest {
    @Test
    void decibelsAreFactors() {
        assertThat(Sound.gain(0)).isEqualTo(1);
        assertThat(Sound.gain(20)).isCloseTo(10, within(1e-12));
        assertThat(Sound.gain(-6)).isCloseTo(0.501, within(0.001));
    }

    @Test
    void beyondFullScaleIsCut() {
        assertThat(Sound.toPcm(new double[] {0, 0.5, 1, 2, -1, -2}))
                .containsExactly(
                        (short) 0, (short) 16384, (short) 32767, (short) 32767, (short) -32767, (short) -32768);
    }

    @Test
    void silenceStaysSilence() {
        double[] silence = new double[4];
        Sound.normalize(silence, 1);

        assertThat(silence).containsOnly(0);
        assertThat(Sound.rms(new double[0])).isZero();
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void noiseHasTheAskedLevelAndItsSeedsBytes(Noise noise) {
        double[] sound = noise.draw(16_000, new Xoshiro128(5));

        assertThat(Sound.rms(sound)).isCloseTo(1, within(1e-9));
        assertThat(noise.draw(16_000, new Xoshiro128(5))).isEqualTo(sound);
        assertThat(noise.draw(16_000, new Xoshiro128(6))).isNotEqualTo(sound);
    }

    /** Averaging two neighbours halves white noise's power; from pink noise it takes less, from brown next to nothing. */
    @Test
    void noisesFallOffAsTheirNamesSay() {
        assertThat(kept(Noise.WHITE, 2)).isCloseTo(0.5, within(0.03));
        assertThat(kept(Noise.PINK, 2)).isBetween(0.85, 0.97);
        assertThat(kept(Noise.PINK, 16)).isBetween(0.4, 0.85);
        assertThat(kept(Noise.BROWN, 2)).isGreaterThan(0.99);
    }

    @Test
    void roomKeepsTheDirectSoundAndFallsSilent() {
        double[] click = new double[16_000];
        click[100] = 1;
        for (int seed = 0; seed < 20; seed++) {
            double[] heard = Room.draw(new Xoshiro128(seed)).apply(click);

            assertThat(Sound.rms(part(heard, 0, 100))).isZero();
            assertThat(heard[100]).isGreaterThanOrEqualTo(1);
            assertThat(Sound.rms(part(heard, 9000, 16_000))).isLessThan(0.02 * Sound.rms(part(heard, 100, 1000)));
        }
    }

    @Test
    void tableFollowsTheSine() {
        for (double x = -3; x < 3; x += 0.0137) {
            assertThat(SineTable.ofTurns(x)).isCloseTo(Math.sin(2 * Math.PI * x), within(4e-7));
        }
        assertThat(SineTable.ofTurns(-1e-300)).isZero();
    }

    private static double kept(Noise noise, int averaged) {
        double[] sound = noise.draw(64_000, new Xoshiro128(1));
        double[] smooth = new double[sound.length - averaged];
        for (int i = 0; i < smooth.length; i++) {
            for (int j = 0; j < averaged; j++) {
                smooth[i] += sound[i + j] / averaged;
            }
        }
        double rms = Sound.rms(smooth);
        return rms * rms;
    }

    private static double[] part(double[] sound, int from, int to) {
        return Arrays.copyOfRange(sound, from, to);
    }
}
