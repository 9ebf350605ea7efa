package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * TRANSPOSE (micro/kernels/transpose_common.cc, reference/transpose.h): the same elements with dimensions in another order.
 * Inputs: data, and for each dimension of the output which one of the data it is.
 */
public final class Transpose implements Kernel {
    private static final int MAX_RANK = 5;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        node.requireSameType(output, input);
        node.requireRank(input, 1, MAX_RANK);
        Shape shape = input.shape();
        int[] order = order(node, node.input(1), shape);
        Shape expected = Shape.of(Arrays.stream(order).map(shape::dimension).toArray());
        node.requireShape(output, expected);
        Along[] places = new Along[order.length];
        Arrays.setAll(places, d -> Along.steps(0, shape.dimension(order[d]), Offsets.stride(shape, order[d])));
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }

    private static int[] order(Node node, Tensor tensor, Shape shape) {
        int[] order = node.constantInts(tensor);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        boolean complete = sorted.length == shape.rank();
        for (int d = 0; complete && d < sorted.length; d++) {
            complete = sorted[d] == d;
        }
        node.check(
                complete,
                tensor,
                "is " + Arrays.toString(order) + ", which does not name each dimension of " + shape + " once");
        return order;
    }
}
