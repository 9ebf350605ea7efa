package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SHAPE (micro/kernels/shape.cc): the dimensions of a tensor of any type. */
public final class ShapeOf implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Shape shape = node.input(0).shape();
        Tensor output = node.output(0);
        node.requireType(output, TensorType.INT32);
        node.requireShape(output, Shape.of(shape.rank()));
        return () -> {
            for (int d = 0; d < shape.rank(); d++) {
                output.int32()[d] = shape.dimension(d);
            }
        };
    }
}
