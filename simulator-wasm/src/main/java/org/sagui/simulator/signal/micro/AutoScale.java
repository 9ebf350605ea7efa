package org.sagui.simulator.signal.micro;

/** Shifts samples to the left as far as they stay in range, so that an FFT loses little (signal/src/fft_auto_scale.cc). */
public final class AutoScale {
    private AutoScale() {}

    /** Scales the samples into {@code out}; returns by how many bits. */
    public static int apply(short[] samples, short[] out) {
        int bits = headroom(samples);
        for (int i = 0; i < samples.length; i++) {
            out[i] = (short) (samples[i] << bits);
        }
        return bits;
    }

    /**
     * Bits between the largest magnitude and the sign. As in the reference, the magnitude is an int16: that of −32768 turns
     * negative, so that any later sample takes its place; and silence is as wide as 32 bits (msb_32.cc).
     */
    private static int headroom(short[] samples) {
        short largest = 0;
        for (short sample : samples) {
            if (sample > largest) {
                largest = sample;
            } else if (-sample > largest) {
                largest = (short) -sample;
            }
        }
        int width = largest == 0 ? 32 : 32 - Integer.numberOfLeadingZeros(largest);
        return Math.max(15 - width, 0);
    }
}
