package org.sagui.generator.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.training.data.Noise;

class MixTest {
    private static final SoundMaking CLICK = new SoundFile(new short[] {1000, -2000});

    /** Twenty decibels are a factor of ten; noise at −120 dB is lost in rounding. */
    @Test
    void soundsStandAtTheirPlacesAndAddUp() {
        Mix mix = new Mix(
                6,
                Noise.WHITE,
                -120,
                1,
                List.of(new Mix.Placed(1, CLICK, 0), new Mix.Placed(2, CLICK, -20), new Mix.Placed(4, CLICK, 20)));

        assertThat(mix.samples()).containsExactly(0, 1000, -1900, -200, 10_000, -20_000);
    }

    @Test
    void noiseHasItsLevel() {
        short[] noise = new Mix(16_000, Noise.PINK, -40, 1, List.of()).samples();
        double sum = 0;
        for (short sample : noise) {
            sum += sample * sample;
        }

        assertThat(Math.sqrt(sum / noise.length)).isCloseTo(327.67, within(1.0));
    }
}
