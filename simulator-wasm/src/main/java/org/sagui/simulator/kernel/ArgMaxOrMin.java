package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * ARG_MAX and ARG_MIN (micro/kernels/arg_min_max.cc, reference/arg_min_max.h): where along one dimension the largest or
 * smallest number stands, the first one among equals. Inputs: data, axis.
 */
public final class ArgMaxOrMin implements Kernel {
    private final boolean max;

    private ArgMaxOrMin(boolean max) {
        this.max = max;
    }

    public static ArgMaxOrMin max() {
        return new ArgMaxOrMin(true);
    }

    public static ArgMaxOrMin min() {
        return new ArgMaxOrMin(false);
    }

    /** Whether one element comes before another. */
    private interface Order {
        boolean before(int one, int other);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8);
        node.requireType(output, TensorType.INT32);
        node.requireType(node.input(1), TensorType.INT32);
        node.check(node.input(1).elementCount() == 1, node.input(1), "must be one axis");
        node.check(input.elementCount() > 0, input, "has no elements");
        Shape shape = input.shape();
        int axis = node.axis(node.constantInts(node.input(1))[0], shape.rank());
        int size = shape.dimension(axis);
        node.check(
                output.elementCount() == input.elementCount() / size,
                output,
                "has shape " + output.shape() + " for an input of " + shape + " without dimension " + axis);
        Order order = order(input);
        int inner = shape.product(axis + 1, shape.rank());
        int[] results = output.int32();
        return () -> {
            for (int i = 0; i < results.length; i++) {
                int first = i / inner * size * inner + i % inner;
                int best = 0;
                for (int k = 1; k < size; k++) {
                    if (order.before(first + k * inner, first + best * inner)) {
                        best = k;
                    }
                }
                results[i] = best;
            }
        };
    }

    private Order order(Tensor input) {
        if (input.type() == TensorType.FLOAT32) {
            float[] numbers = input.float32();
            return max ? (a, b) -> numbers[a] > numbers[b] : (a, b) -> numbers[a] < numbers[b];
        }
        byte[] numbers = input.int8();
        return max ? (a, b) -> numbers[a] > numbers[b] : (a, b) -> numbers[a] < numbers[b];
    }
}
