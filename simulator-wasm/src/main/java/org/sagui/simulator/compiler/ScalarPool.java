package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.tensor.TensorType;

/** One channel at a time: the largest number, or the average, rounded half away from zero. */
final class ScalarPool implements Accumulator {
    private final Code code;
    private final TensorType type;
    private final boolean isMaximum;
    private final I32.Local pixels;
    private final ActivationRange.Quantized range;
    private final I32.Local number;
    private final I32.Local result;
    private final ScalarRequantization requantization;

    /** @param pixels of a window that are inside of the picture */
    ScalarPool(Code code, TensorType type, boolean isMaximum, I32.Local pixels, ActivationRange.Quantized range) {
        this.code = code;
        this.type = type;
        this.isMaximum = isMaximum;
        this.pixels = pixels;
        this.range = range;
        number = code.i32("number");
        result = code.i32("result");
        requantization = new ScalarRequantization(code);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void start() {
        code.set(result, I32.of(isMaximum ? type.min() : 0));
    }

    @Override
    public void add(I32 pixel) {
        code.set(number, StoredIntegers.load(type, pixel));
        code.set(result, isMaximum ? number.ifElse(number.greaterThan(result), result) : result.plus(number));
    }

    @Override
    public void store(int count, I32 to) {
        if (!isMaximum) {
            I32 half = pixels.shiftRight(1);
            I32 away = result.plus(half).ifElse(result.greaterThan(0), result.minus(half));
            code.set(result, away.dividedBy(pixels));
        }
        requantization.finish(result, 0, range);
        StoredIntegers.store(code, type, to, result);
    }
}
