package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;

/** Four sums or means of real numbers at a time. */
final class VectorFloatSum implements Accumulator {
    static final int LANES = 4;

    private final Code code;
    private final float divisor;
    private final V128.Local sums;

    VectorFloatSum(Code code, float divisor) {
        this.code = code;
        this.divisor = divisor;
        sums = code.v128("sums");
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void start() {
        code.set(sums, V128.ofF32x4(0));
    }

    @Override
    public void add(I32 from) {
        code.set(sums, sums.f32x4Add(V128.load(from, 0)));
    }

    @Override
    public void store(int count, I32 to) {
        code.set(sums, sums.f32x4Div(V128.ofF32x4(divisor)));
        code.storeFirst(count * Float.BYTES, to, 0, sums);
    }
}
