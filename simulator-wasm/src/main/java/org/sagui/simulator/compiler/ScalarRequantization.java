package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.I64;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.QuantizedMultiplier;

/**
 * Scales sums of 32 bits one by one, with the bits of {@link QuantizedMultiplier#multiply}, for all sums and multipliers. For
 * a sum x, a multiplier m with a left shift l and a right shift r, of which one is 0, that is
 *
 * <pre>h = ⌊(x·2^l·m + 2^30) / 2^31⌋,  y = ⌊h / 2^r⌋ + [h mod 2^r &gt; ⌊(2^r − 1) / 2⌋ + [h &lt; 0]].</pre>
 *
 * The product x·2^l is cut to 32 bits.
 */
final class ScalarRequantization {
    /** Of a channel: its bias and multiplier, and the shifts, of a byte each. */
    static final int CHANNEL_BYTES = 12;

    private static final int BIAS = 0;
    private static final int MULTIPLIER = 4;
    private static final int LEFT = 8;
    private static final int RIGHT = 9;

    private final Code code;
    private final I32.Local mask;

    /** Makes the local variables that scaling needs, to be shared by all that is scaled in a function. */
    ScalarRequantization(Code code) {
        this.code = code;
        mask = code.i32("mask");
    }

    /** The constants of a channel after the other, for {@link #bias} and {@link #scale(I32.Local, I32, int)}. */
    static Region channels(Workspace workspace, int[] bias, QuantizedMultiplier[] multipliers) {
        ByteBuffer bytes = ByteBuffer.allocate(bias.length * CHANNEL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bias.length; i++) {
            int start = i * CHANNEL_BYTES;
            bytes.putInt(start + BIAS, bias[i]);
            bytes.putInt(start + MULTIPLIER, multipliers[i].value());
            bytes.put(start + LEFT, (byte) left(multipliers[i]));
            bytes.put(start + RIGHT, (byte) right(multipliers[i]));
        }
        return workspace.constant(bytes.array());
    }

    private static int left(QuantizedMultiplier multiplier) {
        return Math.max(multiplier.shift(), 0);
    }

    private static int right(QuantizedMultiplier multiplier) {
        return Math.max(-multiplier.shift(), 0);
    }

    /**
     * What the sums of a channel begin with.
     *
     * @param channel the address of its constants, less the offset
     */
    static I32 bias(I32 channel, int offset) {
        return I32.load(channel, offset + BIAS);
    }

    /**
     * Replaces a sum by itself times the multiplier of a channel.
     *
     * @param channel the address of its constants, less the offset
     */
    void scale(I32.Local sum, I32 channel, int offset) {
        I32 left = I32.load8(channel, offset + LEFT);
        I32 right = I32.load8(channel, offset + RIGHT);
        multiplyHigh(sum, sum.shiftLeft(left), I32.load(channel, offset + MULTIPLIER));
        shiftRight(sum, right);
    }

    /** Replaces a sum by itself times a multiplier. */
    void scale(I32.Local sum, QuantizedMultiplier multiplier) {
        multiplyHigh(sum, sum.shiftLeft(left(multiplier)), I32.of(multiplier.value()));
        shiftRight(sum, right(multiplier));
    }

    /** x·m / 2^31, rounded (SaturatingRoundingDoublingHighMul); not both may be the smallest number. */
    void multiplyHigh(I32.Local result, I32 x, I32 m) {
        I64 product = x.toI64().times(m.toI64()).plus(I64.of(1L << 30));
        code.set(result, product.shiftRight(I64.of(31)).toI32());
    }

    /** Replaces x by x / 2^right, rounded half away from zero (RoundingDivideByPOT). */
    void shiftRight(I32.Local x, int right) {
        if (right > 0) {
            int bits = (1 << right) - 1;
            shiftRight(x, I32.of(right), I32.of(bits), I32.of(bits >>> 1));
        }
    }

    /** As the other, where it is known only when it is done. */
    void shiftRight(I32.Local x, I32 right) {
        code.set(mask, I32.of(1).shiftLeft(right).minus(I32.of(1)));
        shiftRight(x, right, mask, mask.shiftRightUnsigned(I32.of(1)));
    }

    private void shiftRight(I32.Local x, I32 right, I32 bits, I32 half) {
        I32 threshold = half.plus(x.lessThan(0));
        code.set(x, x.shiftRight(right).plus(x.and(bits).greaterThan(threshold)));
    }

    /** Adds the zero point of the output, and clamps. */
    void finish(I32.Local x, int zero, ActivationRange.Quantized range) {
        code.set(x, x.plus(zero));
        if (range.min() > Integer.MIN_VALUE) {
            code.set(x, x.ifElse(x.greaterThan(range.min()), I32.of(range.min())));
        }
        if (range.max() < Integer.MAX_VALUE) {
            code.set(x, x.ifElse(x.lessThan(range.max()), I32.of(range.max())));
        }
    }
}
