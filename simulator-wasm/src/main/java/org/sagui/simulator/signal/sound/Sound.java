package org.sagui.simulator.signal.sound;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * A recording with one channel.
 *
 * @param samples from −1 to 1 as a rule; not copied
 * @param sampleRate in Hz
 */
public record Sound(double[] samples, int sampleRate) {
    private static final double ONE = 32_768;

    public static Sound ofInt16(short[] samples, int sampleRate) {
        double[] values = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[i] = samples[i] / ONE;
        }
        return new Sound(values, sampleRate);
    }

    /** Rounded to 16 bits; what is out of range, to its ends. */
    public short[] toInt16() {
        short[] values = new short[samples.length];
        for (int i = 0; i < values.length; i++) {
            double rounded = Math.floor(samples[i] * ONE + 0.5);
            values[i] = (short) Math.min(Math.max(rounded, Short.MIN_VALUE), Short.MAX_VALUE);
        }
        return values;
    }

    public double seconds() {
        return (double) samples.length / sampleRate;
    }

    /** The same at another sample rate. */
    public Sound at(int rate) {
        return rate == sampleRate ? this : Resampler.resample(this, rate);
    }

    /**
     * For those who cannot resample.
     *
     * @param where the recording's name, for the refusal
     */
    public void requireRate(int rate, String where) {
        if (sampleRate != rate) {
            throw new SaguiError(
                    Code.UNSUITABLE_DATA, where, "is recorded at " + sampleRate + " Hz; " + rate + " Hz are needed");
        }
    }
}
