package org.sagui.simulator.signal.micro;

/**
 * Per-channel amplitude normalisation, a gain that falls as the noise grows, then a soft floor
 * (signal/src/pcan_argc_fixed.cc).
 *
 * @param gains of 0, 1, 2, then a parabola of three numbers (and one unused) for each width of the noise, 2 to 32 bits
 * @param shift from gain times signal to their ratio
 */
public record Pcan(short[] gains, int shift) {
    /** How many gains there are. */
    public static final int GAINS = 125;

    /** Fractional bits of the signal-to-noise ratio. */
    static final int RATIO_BITS = 12;

    private static final int OUTPUT_BITS = 6;

    /** All numbers are unsigned. */
    public int apply(int signal, int noise) {
        long gain = gain(noise) & 0xFFFFFFFFL;
        return shrink((int) ((signal & 0xFFFFFFFFL) * gain >>> shift));
    }

    /** WideDynamicFunction: interpolates between the gains. */
    private int gain(int noise) {
        if (noise >= 0 && noise <= 2) {
            return gains[noise];
        }
        int width = 32 - Integer.numberOfLeadingZeros(noise);
        int start = 4 * width - 6;
        int fraction = (width < 11 ? noise << (11 - width) : noise >>> (width - 11)) & 0x3FF;
        int parabola = (gains[start + 2] * fraction >> 5) + (gains[start + 1] << 5);
        return (short) ((parabola * fraction + (1 << 14) >> 15) + gains[start]);
    }

    /** x² / 4 below 2, x − 1 from there on. */
    private static int shrink(int ratio) {
        if (Integer.compareUnsigned(ratio, 2 << RATIO_BITS) < 0) {
            return ratio * ratio >>> (2 + 2 * RATIO_BITS - OUTPUT_BITS);
        }
        return (ratio >>> (RATIO_BITS - OUTPUT_BITS)) - (1 << OUTPUT_BITS);
    }
}
