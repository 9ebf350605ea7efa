package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/**
 * RESHAPE (micro/kernels/reshape.cc): the same elements in another shape. The output tensor's own shape counts; the shape
 * in the second input or the options is not looked at, as in TensorFlow Lite Micro.
 */
public final class Reshape implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireSameType(output, input);
        node.check(
                input.elementCount() == output.elementCount(),
                output,
                "has shape " + output.shape() + ", which does not hold the " + input.elementCount() + " elements of "
                        + input.shape());
        return () -> output.copyFrom(input);
    }
}
