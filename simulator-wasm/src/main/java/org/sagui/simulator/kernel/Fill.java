package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** FILL (micro/kernels/fill.cc): the same number everywhere. Inputs: the shape of the output, and the number. */
public final class Fill implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor dimensions = node.input(0);
        Tensor value = node.input(1);
        Tensor output = node.output(0);
        node.requireType(value, TensorType.FLOAT32, TensorType.INT8, TensorType.INT32);
        node.requireSameType(output, value);
        node.requireRank(value, 0, 0);
        node.requireType(dimensions, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.INT64);
        node.requireRank(dimensions, 1, 1);
        node.check(
                !dimensions.isConstant()
                        || Arrays.equals(Node.ints(dimensions), output.shape().toArray()),
                output,
                "has shape " + output.shape() + ", which is not what '" + dimensions.name() + "' says");
        return () -> output.fill(0, output.elementCount(), value, 0);
    }
}
