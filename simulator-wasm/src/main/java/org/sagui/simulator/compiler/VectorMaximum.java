package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;

/** The largest bytes of sixteen channels at a time. */
final class VectorMaximum implements Accumulator {
    static final int LANES = 16;

    private final Code code;
    private final ActivationRange.Quantized range;
    private final V128.Local largest;

    VectorMaximum(Code code, ActivationRange.Quantized range) {
        this.code = code;
        this.range = range;
        largest = code.v128("largest");
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void start() {
        code.set(largest, V128.ofI8x16(Byte.MIN_VALUE));
    }

    @Override
    public void add(I32 pixel) {
        code.set(largest, largest.i8x16Max(V128.load(pixel, 0)));
    }

    @Override
    public void store(int count, I32 to) {
        code.set(largest, largest.i8x16Max(V128.ofI8x16(range.min())).i8x16Min(V128.ofI8x16(range.max())));
        code.storeFirst(count, to, 0, largest);
    }
}
