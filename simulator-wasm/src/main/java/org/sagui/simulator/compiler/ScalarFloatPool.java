package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Pool2D.Summary;

/** One channel of real numbers at a time: the largest, the average, or the root of the mean of the squares. */
final class ScalarFloatPool implements Accumulator {
    private final Code code;
    private final Summary summary;
    private final I32.Local pixels;
    private final RealRange range;
    private final F32.Local number;
    private final F32.Local result;

    /** @param pixels of a window that are inside of the picture */
    ScalarFloatPool(Code code, Summary summary, I32.Local pixels, RealRange range) {
        this.code = code;
        this.summary = summary;
        this.pixels = pixels;
        this.range = range;
        number = code.f32("number");
        result = code.f32("result");
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void start() {
        code.set(result, F32.of(summary == Summary.MAX ? -Float.MAX_VALUE : 0));
    }

    @Override
    public void add(I32 pixel) {
        code.set(number, F32.load(pixel, 0));
        F32 next = switch (summary) {
            case MAX -> number.ifElse(result.lessThan(number), result);
            case AVERAGE -> result.plus(number);
            case L2 -> result.plus(number.times(number));
        };
        code.set(result, next);
    }

    @Override
    public void store(int count, I32 to) {
        F32 mean = result.dividedBy(pixels.toF32());
        switch (summary) {
            case AVERAGE -> code.set(result, mean);
            case L2 -> code.set(result, mean.squareRoot());
            default -> {}
        }
        range.clamp(code, result);
        code.store(to, 0, result);
    }
}
