package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * Which elements of a tensor become one when some of its dimensions vanish (reference/reduce.h, ResolveAxis and Reduce).
 * Inputs of the operators: data, axes. The output has an element for each index along the dimensions that stay; whether the
 * others stay as 1 or are left out makes no difference here.
 */
public final class Reduction {
    private final Shape shape;
    private final int outputs;

    /** For each dimension of the input, how far apart its elements are in the output; 0 where it vanishes. */
    private final int[] strides;

    /** @throws org.sagui.simulator.SaguiError if the axes do not exist, or the output has another size */
    Reduction(Node node) {
        Tensor input = node.input(0);
        Tensor axes = node.input(1);
        Tensor output = node.output(0);
        shape = input.shape();
        node.check(input.elementCount() > 0, input, "has no elements");
        node.requireType(axes, TensorType.INT32);
        boolean[] vanishes = vanishing(node, node.constantInts(axes));
        strides = new int[shape.rank()];
        int stride = 1;
        for (int d = shape.rank() - 1; d >= 0; d--) {
            strides[d] = vanishes[d] ? 0 : stride;
            stride *= vanishes[d] ? 1 : shape.dimension(d);
        }
        outputs = stride;
        node.check(
                output.elementCount() == outputs,
                output,
                "has shape " + output.shape() + ", but " + outputs + " elements are left of " + shape);
    }

    /** An axis may be named twice. Of a scalar all axes are ignored. */
    private boolean[] vanishing(Node node, int[] axes) {
        boolean[] vanishes = new boolean[shape.rank()];
        if (shape.rank() > 0) {
            for (int axis : axes) {
                vanishes[node.axis(axis, shape.rank())] = true;
            }
        }
        return vanishes;
    }

    /** Of the input. */
    public Shape shape() {
        return shape;
    }

    /** Whether a dimension of the input vanishes. */
    public boolean vanishes(int dimension) {
        return strides[dimension] == 0;
    }

    /** Elements of the output. */
    int outputs() {
        return outputs;
    }

    /** Elements of the input for each one of the output. */
    int inputsPerOutput() {
        return (int) (shape.elementCount() / outputs);
    }

    /** Calls with each element of the input, in order, and that of the output which it becomes part of. */
    void forEach(Broadcast.Single pair) {
        new Broadcast(shape, strides).forEach(pair);
    }
}
