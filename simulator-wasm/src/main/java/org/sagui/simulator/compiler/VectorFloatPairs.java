package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.PairKernel.Combination;

/** Four pairs of real numbers at a time. */
final class VectorFloatPairs implements PairCode.Lanes {
    private static final int LANES = 4;

    private final Code code;
    private final Combination combination;
    private final RealRange range;
    private final V128.Local[] numbers;
    private final V128.Local result;

    VectorFloatPairs(Code code, Combination combination, RealRange range) {
        this.code = code;
        this.combination = combination;
        this.range = range;
        numbers = code.v128("numbers", 2);
        result = code.v128("result");
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void load(int input, I32 from, boolean repeated) {
        code.set(numbers[input], repeated ? V128.load32Splat(from, 0) : V128.load(from, 0));
    }

    @Override
    public void store(int count, I32 to) {
        V128 combined = switch (combination) {
            case SUM -> numbers[0].f32x4Add(numbers[1]);
            case DIFFERENCE -> numbers[0].f32x4Sub(numbers[1]);
            case PRODUCT -> numbers[0].f32x4Mul(numbers[1]);
            case PRELU ->
                numbers[0].f32x4Mul(numbers[1]).bitSelect(numbers[0].f32x4LessThan(V128.ofF32x4(0)), numbers[0]);
        };
        code.set(result, range.clamp(combined));
        code.storeFirst(count * Float.BYTES, to, 0, result);
    }
}
