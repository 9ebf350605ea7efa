package org.sagui.generator.recording;

import java.util.List;
import org.sagui.simulator.training.Xoshiro128;
import org.sagui.simulator.training.data.Noise;
import org.sagui.simulator.training.data.Sound;

/**
 * Sounds at their places in a stretch of noise.
 *
 * @param length in samples
 * @param level of the noise, root mean square, in decibels of full scale
 * @param seed of the noise
 */
record Mix(int length, Noise noise, double level, int seed, List<Placed> sounds) implements SoundMaking {
    /** Full scale of a sample, as {@link Sound#toPcm} has it. */
    private static final double ONE = 32767;

    /**
     * @param start the sample at which the sound begins; it ends inside the mix
     * @param gain in decibels
     */
    record Placed(int start, SoundMaking sound, double gain) {}

    @Override
    public short[] samples() {
        double[] sound = noise.draw(length, new Xoshiro128(seed));
        Sound.scale(sound, Sound.gain(level));
        for (Placed placed : sounds) {
            double factor = Sound.gain(placed.gain()) / ONE;
            short[] samples = placed.sound().samples();
            for (int i = 0; i < samples.length; i++) {
                sound[placed.start() + i] += factor * samples[i];
            }
        }
        return Sound.toPcm(sound);
    }
}
