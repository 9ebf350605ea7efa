package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.MeanOrSum;

/** Sums or means of eight neighbouring bytes at a time. */
final class VectorSum implements Accumulator {
    static final int LANES = 8;

    private final Code code;
    private final MeanOrSum.Quantized operator;
    private final V128.Local[] sums;
    private final V128.Local words;
    private final VectorRequantization requantization;

    VectorSum(Code code, MeanOrSum.Quantized operator) {
        this.code = code;
        this.operator = operator;
        sums = code.v128("sum", 2);
        words = code.v128("words");
        requantization = new VectorRequantization(code);
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void start() {
        for (V128.Local sum : sums) {
            code.set(sum, V128.ofI32x4(-operator.zeros()));
        }
    }

    @Override
    public void add(I32 from) {
        code.set(words, V128.load8x8(from, 0));
        code.set(sums[0], sums[0].i32x4Add(words.i32x4ExtendLow()));
        code.set(sums[1], sums[1].i32x4Add(words.i32x4ExtendHigh()));
    }

    @Override
    public void store(int count, I32 to) {
        for (V128.Local sum : sums) {
            requantization.scale(sum, operator.multiplier());
        }
        code.set(words, VectorRequantization.narrow(sums[0], sums[1], operator.outputZero(), operator.range()));
        code.set(words, words.i8x16Narrow(words));
        code.storeFirst(count, to, 0, words);
    }
}
