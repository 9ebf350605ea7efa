package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.TensorType;

/** REDUCE_ALL (micro/kernels/reduce_common.cc): whether all are true. Inputs: data, axes. */
public final class ReduceAll implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        node.requireType(node.input(0), TensorType.BOOL);
        node.requireSameType(node.output(0), node.input(0));
        Reduction reduction = new Reduction(node);
        byte[] input = node.input(0).int8();
        byte[] output = node.output(0).int8();
        return () -> {
            Arrays.fill(output, (byte) 1);
            reduction.forEach((i, o) -> output[o] = input[i] == 0 ? 0 : output[o]);
        };
    }
}
