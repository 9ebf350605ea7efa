package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SLICE (micro/kernels/slice.cc, reference/slice.h): a box out of a tensor. Inputs: data, where the box begins, and its size,
 * −1 for all that is left. The latter two may be computed.
 */
public final class Slice implements Kernel {
    private static final int MAX_RANK = 5;
    private static final int REST = -1;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor begin = node.input(1);
        Tensor size = node.input(2);
        node.requireType(
                input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.BOOL);
        node.requireSameType(node.output(0), input);
        node.requireRank(input, 0, MAX_RANK);
        node.requireType(begin, TensorType.INT32, TensorType.INT64);
        node.requireSameType(size, begin);
        for (Tensor list : new Tensor[] {begin, size}) {
            node.requireRank(list, 1, 1);
            node.check(
                    list.elementCount() == input.shape().rank(),
                    list,
                    "has " + list.elementCount() + " elements for an input of " + input.shape());
        }
        return Node.planned(() -> plan(node), begin, size);
    }

    private static Prepared plan(Node node) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        int[] begins = Node.ints(node.input(1));
        int[] sizes = Node.ints(node.input(2));
        Shape shape = input.shape();
        Along[] places = new Along[shape.rank()];
        for (int d = 0; d < places.length; d++) {
            int begin = begins[d];
            int left = shape.dimension(d) - begin;
            node.check(
                    begin >= 0 && left >= 0,
                    node.input(1),
                    "begins at " + begin + " of dimension " + d + " of " + shape);
            int size = sizes[d] == REST ? left : sizes[d];
            node.check(
                    size >= 0 && size <= left,
                    node.input(2),
                    "takes " + size + " from " + begin + " on of dimension " + d + " of " + shape);
            int stride = Offsets.stride(shape, d);
            places[d] = Along.steps(begin * stride, size, stride);
        }
        Shape expected = Shape.of(Arrays.stream(places).mapToInt(Along::count).toArray());
        node.requireShape(output, expected);
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }
}
