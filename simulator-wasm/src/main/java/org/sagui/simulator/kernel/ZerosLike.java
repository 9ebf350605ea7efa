package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** ZEROS_LIKE (micro/kernels/zeros_like.cc): as many zeros; in INT8 too it is the number 0, not what stands for zero. */
public final class ZerosLike implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor output = node.output(0);
        node.requireType(output, TensorType.FLOAT32, TensorType.INT8, TensorType.INT32, TensorType.INT64);
        node.requireSameType(node.input(0), output);
        node.requireSameShape(output, node.input(0));
        return output::clear;
    }
}
