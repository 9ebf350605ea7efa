package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.MeanOrSum;
import org.sagui.simulator.tensor.TensorType;

/** One sum or mean at a time. */
final class ScalarSum implements Accumulator {
    private final Code code;
    private final TensorType type;
    private final MeanOrSum.Quantized operator;
    private final I32.Local sum;
    private final ScalarRequantization requantization;

    ScalarSum(Code code, TensorType type, MeanOrSum.Quantized operator) {
        this.code = code;
        this.type = type;
        this.operator = operator;
        sum = code.i32("sum");
        requantization = new ScalarRequantization(code);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void start() {
        code.set(sum, I32.of(-operator.zeros()));
    }

    @Override
    public void add(I32 from) {
        code.set(sum, sum.plus(StoredIntegers.load(type, from)));
    }

    @Override
    public void store(int count, I32 to) {
        requantization.scale(sum, operator.multiplier());
        requantization.finish(sum, operator.outputZero(), operator.range());
        StoredIntegers.store(code, type, to, sum);
    }
}
