package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;

/** Levels of sounds. Full scale is 1. */
public final class Sound {
    private static final double NEPERS_PER_DECIBEL = 0.11512925464970229;

    private Sound() {}

    /** The factor of so many decibels: 2 for about 6. */
    public static double gain(double decibels) {
        return ElementaryFunctions.exp(NEPERS_PER_DECIBEL * decibels);
    }

    /** The root of the mean square; 0 for a sound without samples. */
    public static double rms(double[] sound) {
        double sum = 0;
        for (double value : sound) {
            sum += value * value;
        }
        return sound.length == 0 ? 0 : Math.sqrt(sum / sound.length);
    }

    /** Scales a sound, in place, to a root mean square; silence stays silence. */
    public static void normalize(double[] sound, double rms) {
        double now = rms(sound);
        if (now > 0) {
            scale(sound, rms / now);
        }
    }

    public static void scale(double[] sound, double factor) {
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= factor;
        }
    }

    /** Adds another sound, times a factor, to a sound at least as long. */
    public static void add(double[] sound, double[] other, double factor) {
        for (int i = 0; i < other.length; i++) {
            sound[i] += factor * other[i];
        }
    }

    /** As 16-bit samples; what is beyond full scale is cut, as a microphone's converter does. */
    public static short[] toPcm(double[] sound) {
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            double value = Float32.roundHalfAway(32767 * sound[i]);
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
        }
        return samples;
    }
}
