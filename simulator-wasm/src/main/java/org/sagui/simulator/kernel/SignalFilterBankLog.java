package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SignalFilterBankLog (signal/src/filter_bank_log.cc, log.cc): the natural logarithm of each channel, in fixed point. */
public final class SignalFilterBankLog implements Kernel {
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

    private final int outputScale;
    private final int correctionBits;

    /**
     * @param outputScale what a logarithm of 1 becomes
     * @param correctionBits by how much channels are shifted to the left first
     */
    public SignalFilterBankLog(int outputScale, int correctionBits) {
        this.outputScale = outputScale;
        this.correctionBits = correctionBits;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        SignalOptions.requireList(node, input, TensorType.UINT32);
        SignalOptions.requireChannels(node, node.output(0), TensorType.INT16, input.elementCount());
        SignalOptions.requireShift(node, correctionBits, 31);
        int[] in = input.int32();
        short[] out = node.output(0).int16();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                int number = in[i] << correctionBits;
                boolean aboveOne = number < 0 || number > 1;
                int log = aboveOne ? log(number, outputScale) : 0;
                out[i] = (short) Math.min(log, Short.MAX_VALUE);
            }
        };
    }

    /** Log32: of an unsigned number; 16 bits at most. */
    static int log(int number, int outputScale) {
        int exponent = 31 - Integer.numberOfLeadingZeros(number);
        int fraction = number - (1 << exponent);
        fraction = exponent < 16 ? fraction << (16 - exponent) : fraction >>> (exponent - 16);
        int segment = fraction >> (16 - SEGMENT_BITS);
        int inSegment = fraction - (segment << (16 - SEGMENT_BITS));
        int slope = BULGE[segment + 1] - BULGE[segment];
        // The reference divides by 2^16, not by a segment's 2^9: it interpolates only a little.
        int log2 = (exponent << 16) + fraction + BULGE[segment] + (slope * inSegment >> 16);
        int natural = (int) (LN_2_FIXED * log2 + (1 << 15) >> 16);
        return outputScale * natural + (1 << 15) >>> 16;
    }
}
