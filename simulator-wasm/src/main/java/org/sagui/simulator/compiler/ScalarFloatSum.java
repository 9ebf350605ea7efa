package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;

/** One sum or mean of real numbers at a time. */
final class ScalarFloatSum implements Accumulator {
    private final Code code;
    private final float divisor;
    private final F32.Local sum;

    ScalarFloatSum(Code code, float divisor) {
        this.code = code;
        this.divisor = divisor;
        sum = code.f32("sum");
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void start() {
        code.set(sum, F32.of(0));
    }

    @Override
    public void add(I32 from) {
        code.set(sum, sum.plus(F32.load(from, 0)));
    }

    @Override
    public void store(int count, I32 to) {
        code.store(to, 0, sum.dividedBy(F32.of(divisor)));
    }
}
