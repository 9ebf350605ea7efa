package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;

/** How real numbers are clamped. What is not a number stays so, and −0 is not below 0. */
record RealRange(ActivationRange.Real range) {
    /** Clamps a number where it is. */
    void clamp(Code code, F32.Local x) {
        F32 min = F32.of(range.min());
        F32 max = F32.of(range.max());
        if (range.min() > Float.NEGATIVE_INFINITY) {
            code.set(x, min.ifElse(x.lessThan(min), x));
        }
        if (range.max() < Float.POSITIVE_INFINITY) {
            code.set(x, max.ifElse(x.greaterThan(max), x));
        }
    }

    /** Four numbers. */
    V128 clamp(V128 x) {
        V128 low = range.min() > Float.NEGATIVE_INFINITY ? x.f32x4Pmax(V128.ofF32x4(range.min())) : x;
        return range.max() < Float.POSITIVE_INFINITY ? low.f32x4Pmin(V128.ofF32x4(range.max())) : low;
    }
}
