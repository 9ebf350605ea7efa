package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** EXPAND_DIMS (micro/kernels/expand_dims.cc): the same elements with one dimension more, of one. */
public final class ExpandDims implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        node.requireSameType(output, input);
        node.requireType(node.input(1), TensorType.INT32);
        node.requireRank(node.input(1), 0, 1);
        Shape shape = input.shape();
        int rank = shape.rank() + 1;
        int added = node.axis(node.constantInt(node.input(1)), rank);
        int[] dimensions = new int[rank];
        for (int d = 0; d < rank; d++) {
            dimensions[d] = d == added ? 1 : shape.dimension(d < added ? d : d - 1);
        }
        Shape expected = Shape.of(dimensions);
        node.requireShape(output, expected);
        return () -> output.copyFrom(input);
    }
}
