package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.PairKernel.Combination;
import org.sagui.simulator.kernel.QuantizedPair;
import org.sagui.simulator.kernel.QuantizedPrelu;
import org.sagui.simulator.tensor.TensorType;

/** One pair at a time. */
final class ScalarPairs implements PairCode.Lanes {
    private final Code code;
    private final TensorType type;
    private final Combination combination;
    private final QuantizedPair pair;
    private final PairOperand[] operands;
    private final I32.Local[] numbers;
    private final I32.Local result;
    private final I32.Local positive;
    private final ScalarRequantization requantization;

    ScalarPairs(Code code, TensorType type, Combination combination, QuantizedPair pair) {
        this.code = code;
        this.type = type;
        this.combination = combination;
        this.pair = pair;
        operands = PairOperand.of(pair);
        numbers = new I32.Local[] {code.i32("number0"), code.i32("number1")};
        result = code.i32("result");
        positive = code.i32("positive");
        requantization = new ScalarRequantization(code);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void load(int input, I32 from, boolean repeated) {
        PairOperand operand = operands[input];
        I32.Local number = numbers[input];
        I32 stored = StoredIntegers.load(type, from);
        code.set(number, stored.plus(-operand.zero()).shiftLeft(operand.leftShift()));
        operand.multiplier().ifPresent(multiplier -> requantization.scale(number, multiplier));
    }

    @Override
    public void store(int count, I32 to) {
        I32 combined = switch (combination) {
            case SUM -> numbers[0].plus(numbers[1]);
            case DIFFERENCE -> numbers[0].minus(numbers[1]);
            case PRODUCT, PRELU -> numbers[0].times(numbers[1]);
        };
        code.set(result, combined);
        requantization.scale(result, pair.outputMultiplier());
        if (pair instanceof QuantizedPrelu prelu) {
            code.set(positive, numbers[0]);
            requantization.scale(positive, prelu.positiveMultiplier());
            code.set(result, result.ifElse(numbers[0].lessThan(0), positive));
        }
        requantization.finish(result, pair.outputZero(), pair.range());
        StoredIntegers.store(code, type, to, result);
    }
}
