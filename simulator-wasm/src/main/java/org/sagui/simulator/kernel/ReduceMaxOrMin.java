package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.TensorType;

/** REDUCE_MAX and REDUCE_MIN (micro/kernels/reduce_common.cc). Inputs: data, axes. They never rescale. */
public final class ReduceMaxOrMin implements Kernel {
    private final boolean max;

    private ReduceMaxOrMin(boolean max) {
        this.max = max;
    }

    public static ReduceMaxOrMin max() {
        return new ReduceMaxOrMin(true);
    }

    public static ReduceMaxOrMin min() {
        return new ReduceMaxOrMin(false);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        node.requireType(node.input(0), TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(node.output(0), node.input(0));
        Reduction reduction = new Reduction(node);
        return node.input(0).type() == TensorType.FLOAT32
                ? prepareFloat(node, reduction)
                : prepareInt8(node, reduction);
    }

    /** Starts from the largest finite number, and passes NaN over. */
    private Prepared prepareFloat(Node node, Reduction reduction) {
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        return () -> {
            Arrays.fill(output, max ? -Float.MAX_VALUE : Float.MAX_VALUE);
            reduction.forEach((i, o) -> {
                if (max ? input[i] > output[o] : input[i] < output[o]) {
                    output[o] = input[i];
                }
            });
        };
    }

    private Prepared prepareInt8(Node node, Reduction reduction) {
        node.requireSameQuantization(node.input(0), node.output(0));
        byte[] input = node.input(0).int8();
        byte[] output = node.output(0).int8();
        return () -> {
            Arrays.fill(output, max ? Byte.MIN_VALUE : Byte.MAX_VALUE);
            reduction.forEach(
                    (i, o) -> output[o] = (byte) (max ? Math.max(input[i], output[o]) : Math.min(input[i], output[o])));
        };
    }
}
