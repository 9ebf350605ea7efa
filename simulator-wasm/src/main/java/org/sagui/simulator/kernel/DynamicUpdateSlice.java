package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * DYNAMIC_UPDATE_SLICE (micro/kernels/dynamic_update_slice.cc): a copy of the first input in which a box is replaced by the
 * second. The third says where the box begins; it is moved as far as it takes to be inside.
 */
public final class DynamicUpdateSlice implements Kernel {
    private static final int MAX_RANK = 6;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 3);
        node.requireOutputs(1);
        Tensor data = node.input(0);
        Tensor update = node.input(1);
        Tensor begin = node.input(2);
        Tensor output = node.output(0);
        node.requireType(data, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32);
        node.requireSameType(update, data);
        node.requireSameType(output, data);
        node.requireSameShape(output, data);
        Shape shape = data.shape();
        node.requireRank(data, 1, MAX_RANK);
        node.requireRank(update, shape.rank(), shape.rank());
        for (int d = 0; d < shape.rank(); d++) {
            node.check(
                    update.shape().dimension(d) <= shape.dimension(d),
                    update,
                    "has shape " + update.shape() + ", larger than " + shape);
        }
        node.requireType(begin, TensorType.INT32, TensorType.INT64);
        node.requireShape(begin, Shape.of(shape.rank()));
        return Node.planned(() -> plan(data, update, Node.ints(begin), output), begin);
    }

    private static Prepared plan(Tensor data, Tensor update, int[] begin, Tensor output) {
        Shape shape = data.shape();
        Along[] places = new Along[shape.rank()];
        Arrays.setAll(places, d -> {
            int size = update.shape().dimension(d);
            int stride = Offsets.stride(shape, d);
            int first = Math.min(Math.max(begin[d], 0), shape.dimension(d) - size);
            return Along.steps(first * stride, size, stride);
        });
        Offsets box = new Offsets(places);
        return () -> {
            output.copyFrom(data);
            box.scatter(update, output);
        };
    }
}
