package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** PACK (micro/kernels/pack.cc): tensors of equal shape become one tensor with a dimension more. */
public final class Pack implements Kernel {
    private final int count;
    private final int axis;

    /** @param count of inputs */
    public Pack(int count, int axis) {
        this.count = count;
        this.axis = axis;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(count, count);
        node.requireOutputs(1);
        Tensor output = node.output(0);
        node.requireType(
                output, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.INT64);
        int packed = node.axis(axis, output.shape().rank());
        for (Tensor input : node.inputs()) {
            Parts.checkIndex(node, input, output, packed, count);
        }
        int blocks = output.shape().product(0, packed);
        return () -> Parts.join(node.inputs(), output, blocks);
    }
}
