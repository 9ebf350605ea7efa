package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** UNPACK (micro/kernels/unpack.cc): one output for each index along a dimension, which goes. */
public final class Unpack implements Kernel {
    private final int count;
    private final int axis;

    /** @param count of outputs */
    public Unpack(int count, int axis) {
        this.count = count;
        this.axis = axis;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(count);
        Tensor input = node.input(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32);
        int unpacked = node.axis(axis, input.shape().rank());
        for (Tensor output : node.outputs()) {
            Parts.checkIndex(node, output, input, unpacked, count);
        }
        int blocks = input.shape().product(0, unpacked);
        return () -> Parts.split(input, node.outputs(), blocks);
    }
}
