package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.PairKernel.Combination;

/** One pair of real numbers at a time. */
final class ScalarFloatPairs implements PairCode.Lanes {
    private final Code code;
    private final Combination combination;
    private final RealRange range;
    private final F32.Local[] numbers;
    private final F32.Local result;

    ScalarFloatPairs(Code code, Combination combination, RealRange range) {
        this.code = code;
        this.combination = combination;
        this.range = range;
        numbers = new F32.Local[] {code.f32("number0"), code.f32("number1")};
        result = code.f32("result");
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void load(int input, I32 from, boolean repeated) {
        code.set(numbers[input], F32.load(from, 0));
    }

    @Override
    public void store(int count, I32 to) {
        F32 combined = switch (combination) {
            case SUM -> numbers[0].plus(numbers[1]);
            case DIFFERENCE -> numbers[0].minus(numbers[1]);
            case PRODUCT -> numbers[0].times(numbers[1]);
            case PRELU -> numbers[0].times(numbers[1]).ifElse(numbers[0].lessThan(F32.of(0)), numbers[0]);
        };
        code.set(result, combined);
        range.clamp(code, result);
        code.store(to, 0, result);
    }
}
