package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.PairKernel.Combination;
import org.sagui.simulator.kernel.QuantizedPair;
import org.sagui.simulator.kernel.QuantizedPrelu;
import org.sagui.simulator.tensor.TensorType;

/** Eight pairs at a time, in two vectors of four numbers of 32 bits. */
final class VectorPairs implements PairCode.Lanes {
    private static final int LANES = 8;

    private final Code code;
    private final TensorType type;
    private final Combination combination;
    private final QuantizedPair pair;
    private final PairOperand[] operands;
    private final V128.Local[][] numbers;
    private final V128.Local[] results;
    private final V128.Local positive;
    private final V128.Local words;
    private final VectorRequantization requantization;

    VectorPairs(Code code, TensorType type, Combination combination, QuantizedPair pair) {
        this.code = code;
        this.type = type;
        this.combination = combination;
        this.pair = pair;
        operands = PairOperand.of(pair);
        numbers = new V128.Local[][] {code.v128("first", 2), code.v128("second", 2)};
        results = code.v128("result", 2);
        positive = code.v128("positive");
        words = code.v128("words");
        requantization = new VectorRequantization(code);
    }

    @Override
    public int count() {
        return LANES;
    }

    @Override
    public void load(int input, I32 from, boolean repeated) {
        PairOperand operand = operands[input];
        V128.Local[] halves = numbers[input];
        code.set(words, words(from, repeated));
        for (int half = 0; half < 2; half++) {
            V128 wide = half == 0 ? words.i32x4ExtendLow() : words.i32x4ExtendHigh();
            V128.Local number = halves[half];
            code.set(number, wide.i32x4Sub(V128.ofI32x4(operand.zero())).i32x4Shl(operand.leftShift()));
            operand.multiplier().ifPresent(multiplier -> requantization.scale(number, multiplier));
        }
    }

    private V128 words(I32 from, boolean repeated) {
        if (type == TensorType.INT8) {
            return repeated ? V128.i16x8Splat(I32.load8(from, 0)) : V128.load8x8(from, 0);
        }
        return repeated ? V128.load16Splat(from, 0) : V128.load(from, 0);
    }

    @Override
    public void store(int count, I32 to) {
        for (int half = 0; half < 2; half++) {
            V128 first = numbers[0][half];
            V128 second = numbers[1][half];
            V128 combined = switch (combination) {
                case SUM -> first.i32x4Add(second);
                case DIFFERENCE -> first.i32x4Sub(second);
                case PRODUCT, PRELU -> first.i32x4Mul(second);
            };
            V128.Local result = results[half];
            code.set(result, combined);
            requantization.scale(result, pair.outputMultiplier());
            if (pair instanceof QuantizedPrelu prelu) {
                code.set(positive, first);
                requantization.scale(positive, prelu.positiveMultiplier());
                // The sign says in all bits whether the number is below zero.
                code.set(result, result.bitSelect(first.i32x4Shr(Integer.SIZE - 1), positive));
            }
        }
        code.set(words, VectorRequantization.narrow(results[0], results[1], pair.outputZero(), pair.range()));
        if (type == TensorType.INT8) {
            code.set(words, words.i8x16Narrow(words));
        }
        code.storeFirst(count * type.byteSize(), to, 0, words);
    }
}
