package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** CONCATENATION (micro/kernels/concatenation.cc): joins tensors along one dimension. It never rescales. */
public final class Concatenation implements Kernel {
    private static final int MAX_INPUTS = 10;
    private static final int MAX_RANK = 4;

    private final int axis;
    private final Activation activation;

    public Concatenation(int axis, Activation activation) {
        this.axis = axis;
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, MAX_INPUTS);
        node.requireAllInputs();
        node.requireOutputs(1);
        node.check(activation == Activation.NONE, "the fused activation " + activation + " is not supported");
        Tensor output = node.output(0);
        node.requireType(
                output,
                TensorType.FLOAT32,
                TensorType.INT8,
                TensorType.INT16,
                TensorType.INT32,
                TensorType.INT64,
                TensorType.BOOL);
        int joined = node.axis(axis, output.shape().rank());
        int total = 0;
        for (Tensor input : node.inputs()) {
            check(node, input, output, joined);
            total += input.shape().dimension(joined);
        }
        node.check(
                total == output.shape().dimension(joined),
                output,
                "has shape " + output.shape() + ", but the inputs have " + total + " along dimension " + joined);
        int blocks = output.shape().product(0, joined);
        return () -> Parts.join(node.inputs(), output, blocks);
    }

    private static void check(Node node, Tensor input, Tensor output, int joined) {
        node.requireRank(input, 1, MAX_RANK);
        Parts.checkOthers(node, input, output, joined);
        if (output.type() == TensorType.INT8) {
            node.requireSameQuantization(input, output);
        }
    }
}
