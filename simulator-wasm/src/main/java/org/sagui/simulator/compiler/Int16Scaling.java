package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.I64;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.QuantizedMultiplier;

/**
 * Scales sums of 64 bits to numbers of 16 bits. Sums x with wide results give, with a multiplier m of 15 bits,
 *
 * <pre>y = ⌊(x·m + 2^(r−1)) / 2^r⌋.</pre>
 *
 * Others are cut to 32 bits, shifted left by l, and scaled in two steps,
 *
 * <pre>h = ⌊(x·2^l·m + 2^30) / 2^31⌋,  y = ⌊(h + 2^(r−1) − [h &lt; 0]) / 2^r⌋,</pre>
 *
 * the latter only if r &gt; 0.
 */
final class Int16Scaling {
    private static final int BIAS = 0;
    private static final int MULTIPLIER = 1;
    private static final int ROUNDING = 2;
    private static final int RIGHT = 3;

    /** The left shift. */
    private static final int LEFT = 4;

    /** 1 where negative numbers are rounded in another way, else 0. */
    private static final int TAKEN = 5;

    private static final int KINDS = 6;

    private final boolean wide;
    private final Region constants;
    private final ActivationRange.Quantized range;

    Int16Scaling(Workspace workspace, Convolution.Int16 convolution) {
        wide = convolution.wide();
        range = convolution.range();
        QuantizedMultiplier[] multipliers = convolution.multipliers();
        long[] numbers = new long[multipliers.length * KINDS];
        for (int i = 0; i < multipliers.length; i++) {
            QuantizedMultiplier multiplier = multipliers[i];
            int right = wide ? multiplier.reducedShift() : Math.max(-multiplier.shift(), 0);
            int first = i * KINDS;
            numbers[first + BIAS] = convolution.bias()[i];
            numbers[first + MULTIPLIER] = wide ? multiplier.reduced() : multiplier.value();
            numbers[first + ROUNDING] = right > 0 ? 1L << (right - 1) : 0;
            numbers[first + RIGHT] = right;
            numbers[first + LEFT] = Math.max(multiplier.shift(), 0);
            numbers[first + TAKEN] = right > 0 ? 1 : 0;
        }
        constants = workspace.constant(numbers);
    }

    /** What the sum of a channel begins with. */
    I64 bias(I32 channel) {
        return constant(channel, BIAS);
    }

    private I64 constant(I32 channel, int kind) {
        return I64.load(channel.times(KINDS * Long.BYTES), constants.address() + kind * Long.BYTES);
    }

    /** @param sum is of no use afterwards */
    void apply(Code code, I32 channel, I64.Local sum, I32.Local result) {
        if (!wide) {
            I32 left = sum.toI32().shiftLeft(constant(channel, LEFT).toI32());
            I64 product = left.toI64().times(constant(channel, MULTIPLIER));
            code.set(sum, product.plus(I64.of(1L << 30)).shiftRight(I64.of(31)));
            I64 minusIfNegative = sum.shiftRight(I64.of(Long.SIZE - 1)).times(constant(channel, TAKEN));
            code.set(sum, sum.plus(minusIfNegative));
        } else {
            code.set(sum, sum.times(constant(channel, MULTIPLIER)));
        }
        I64 scaled = sum.plus(constant(channel, ROUNDING)).shiftRight(constant(channel, RIGHT));
        code.set(result, scaled.toI32());
        code.set(result, I32.of(range.min()).ifElse(result.lessThan(range.min()), result));
        code.set(result, I32.of(range.max()).ifElse(result.greaterThan(range.max()), result));
    }
}
