package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.QuantizedMultiplier;

/** Does with four numbers at a time what {@link ScalarRequantization} does with one, where all have the same multiplier. */
final class VectorRequantization {
    private final Code code;
    private final V128.Local shifted;

    /** Makes the local variables that scaling needs, to be shared by all that is scaled in a function. */
    VectorRequantization(Code code) {
        this.code = code;
        shifted = code.v128("shifted");
    }

    /** Replaces four sums by themselves times a multiplier. */
    void scale(V128.Local sums, QuantizedMultiplier multiplier) {
        int left = Math.max(multiplier.shift(), 0);
        int right = Math.max(-multiplier.shift(), 0);
        V128 factor = V128.ofI32x4(multiplier.value());
        code.set(shifted, sums.i32x4Shl(left));
        V128 low = doubled(shifted.i64x2ExtMulLow(factor));
        V128 high = doubled(shifted.i64x2ExtMulHigh(factor));
        code.set(sums, low.shuffle(high, ChannelRequantization.HIGH_WORDS));
        if (right > 0) {
            int bits = (1 << right) - 1;
            V128 negative = sums.i32x4Shr(Integer.SIZE - 1);
            V128 threshold = V128.ofI32x4(bits >>> 1).i32x4Sub(negative);
            V128 up = sums.and(V128.ofI32x4(bits)).i32x4GreaterThan(threshold);
            code.set(sums, sums.i32x4Shr(right).i32x4Sub(up));
        }
    }

    /** Adds the zero point of the output to eight numbers, and clamps them within 16 bits, which they have afterwards. */
    static V128 narrow(V128 first, V128 second, int zero, ActivationRange.Quantized range) {
        V128 zeros = V128.ofI32x4(zero);
        V128 words = first.i32x4Add(zeros).i16x8Narrow(second.i32x4Add(zeros));
        return words.i16x8Max(V128.ofI16x8(range.min())).i16x8Min(V128.ofI16x8(range.max()));
    }

    /** Rounded, so that the high words are the products divided by 2^31. */
    private static V128 doubled(V128 products) {
        return products.i64x2Add(V128.ofI64x2(1L << 30)).i64x2Shl(1);
    }
}
