package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;

/** Four channels of real numbers at a time: the largest or the average. */
final class VectorFloatPool implements Accumulator {
    static final int LANES = 4;

    private final Code code;
    private final boolean isMaximum;
    private final I32.Local pixels;
    private final RealRange range;
    private final V128.Local result;

    /** @param pixels of a window that are inside of the picture */
    VectorFloatPool(Code code, boolean isMaximum, I32.Local pixels, RealRange range) {
        this.code = code;
        this.isMaximum = isMaximum;
        this.pixels = pixels;
        this.range = range;
        result = code.v128("result");
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void start() {
        code.set(result, V128.ofF32x4(isMaximum ? -Float.MAX_VALUE : 0));
    }

    @Override
    public void add(I32 pixel) {
        V128 numbers = V128.load(pixel, 0);
        code.set(result, isMaximum ? result.f32x4Pmax(numbers) : result.f32x4Add(numbers));
    }

    @Override
    public void store(int count, I32 to) {
        V128 summary = isMaximum ? result : result.f32x4Div(V128.f32x4Splat(pixels.toF32()));
        code.set(result, range.clamp(summary));
        code.storeFirst(count * Float.BYTES, to, 0, result);
    }
}
