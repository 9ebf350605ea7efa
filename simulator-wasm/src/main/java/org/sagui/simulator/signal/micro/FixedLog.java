package org.sagui.simulator.signal.micro;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;

/** The natural logarithm in fixed point (signal/src/filter_bank_log.cc, log.cc). */
public final class FixedLog {
    private static final int SEGMENT_BITS = 7;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final double LN_2 = ElementaryFunctions.log(2);

    /** ln 2 with 16 fractional bits. */
    private static final long LN_2_FIXED = 45426;

    /** By how much log₂(1 + x) is above x at each segment's start, with 16 fractional bits. */
    private static final int[] BULGE = new int[SEGMENTS + 1];

    static {
        for (int i = 0; i <= SEGMENTS; i++) {
            double x = (double) i / SEGMENTS;
            BULGE[i] = (int) Float32.roundHalfAway(65536 * (ElementaryFunctions.log(1 + x) / LN_2 - x));
        }
    }

    private FixedLog() {}

    /**
     * Of a channel; at most what an int16 holds, and 0 for channels below 2.
     *
     * @param channel unsigned
     * @param correctionBits by how much it is shifted to the left first
     * @param scale what a logarithm of 1 becomes
     */
    public static short of(int channel, int correctionBits, int scale) {
        int number = channel << correctionBits;
        boolean aboveOne = number < 0 || number > 1;
        return (short) Math.min(aboveOne ? log(number, scale) : 0, Short.MAX_VALUE);
    }

    /** Log32: of an unsigned number; 16 bits at most. */
    private static int log(int number, int scale) {
        int exponent = 31 - Integer.numberOfLeadingZeros(number);
        int fraction = number - (1 << exponent);
        fraction = exponent < 16 ? fraction << (16 - exponent) : fraction >>> (exponent - 16);
        int segment = fraction >> (16 - SEGMENT_BITS);
        int inSegment = fraction - (segment << (16 - SEGMENT_BITS));
        int slope = BULGE[segment + 1] - BULGE[segment];
        // The reference divides by 2^16, not by a segment's 2^9: it interpolates only a little.
        int log2 = (exponent << 16) + fraction + BULGE[segment] + (slope * inSegment >> 16);
        int natural = (int) (LN_2_FIXED * log2 + (1 << 15) >> 16);
        return scale * natural + (1 << 15) >>> 16;
    }
}
