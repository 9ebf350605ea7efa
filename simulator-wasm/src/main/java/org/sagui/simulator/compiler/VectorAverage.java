package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Window2D;

/**
 * The averages of eight channels of bytes at a time, rounded half away from zero: (s ± ⌊n/2⌋) / n, cut to a whole number. The
 * division is one of single precision. It is exact: a dividend a below 2^24 has no rounding, and a quotient that is below a
 * whole number q is so by 1/n at least, which is more than q·2^−24, and so is not rounded up to q.
 */
final class VectorAverage implements Accumulator {
    static final int LANES = 8;

    private static final int MAX_DIVIDEND = 1 << 24;

    private final Code code;
    private final I32.Local pixels;
    private final ActivationRange.Quantized range;
    private final V128.Local[] sums;
    private final V128.Local words;
    private final V128.Local half;
    private final V128.Local minusHalf;
    private final V128.Local divisor;

    /** @param pixels of a window that are inside of the picture */
    VectorAverage(Code code, I32.Local pixels, ActivationRange.Quantized range) {
        this.code = code;
        this.pixels = pixels;
        this.range = range;
        sums = code.v128("sum", 2);
        words = code.v128("words");
        half = code.v128("half");
        minusHalf = code.v128("minusHalf");
        divisor = code.v128("divisor");
    }

    /** Whether all dividends are small enough. */
    static boolean isExact(Window2D window) {
        long pixels = (long) Math.min(window.rows().taps(), window.rows().input())
                * Math.min(window.columns().taps(), window.columns().input());
        return pixels * -Byte.MIN_VALUE + pixels / 2 < MAX_DIVIDEND;
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void start() {
        code.set(sums[0], V128.ofI32x4(0));
        code.set(sums[1], V128.ofI32x4(0));
    }

    @Override
    public void add(I32 pixel) {
        code.set(words, V128.load8x8(pixel, 0));
        code.set(sums[0], sums[0].i32x4Add(words.i32x4ExtendLow()));
        code.set(sums[1], sums[1].i32x4Add(words.i32x4ExtendHigh()));
    }

    @Override
    public void store(int count, I32 to) {
        code.set(divisor, V128.i32x4Splat(pixels).f32x4FromI32x4());
        code.set(half, V128.i32x4Splat(pixels.shiftRight(1)));
        code.set(minusHalf, V128.ofI32x4(0).i32x4Sub(half));
        for (V128.Local sum : sums) {
            V128 negative = sum.i32x4Shr(Integer.SIZE - 1);
            V128 dividend = sum.i32x4Add(minusHalf.bitSelect(negative, half));
            code.set(sum, dividend.f32x4FromI32x4().f32x4Div(divisor).i32x4FromF32x4());
        }
        code.set(words, VectorRequantization.narrow(sums[0], sums[1], 0, range));
        code.set(words, words.i8x16Narrow(words));
        code.storeFirst(count, to, 0, words);
    }
}
