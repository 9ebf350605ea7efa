package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * REVERSE_V2 (micro/kernels/reverse.cc, reference/reverse.h): the last element first, along dimensions that lie next to each
 * other. Inputs: data, and the dimensions, which may be computed.
 */
public final class Reverse implements Kernel {
    private static final int MAX_RANK = 6;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor axes = node.input(1);
        node.requireType(
                input,
                TensorType.FLOAT32,
                TensorType.INT8,
                TensorType.UINT8,
                TensorType.INT16,
                TensorType.INT32,
                TensorType.INT64,
                TensorType.BOOL);
        node.requireSameType(node.output(0), input);
        node.requireSameShape(node.output(0), input);
        node.requireRank(input, 1, MAX_RANK);
        node.requireType(axes, TensorType.INT32);
        node.requireRank(axes, 1, 1);
        node.check(axes.elementCount() > 0, axes, "names no dimension");
        return Node.planned(() -> plan(node), axes);
    }

    private static Prepared plan(Node node) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Shape shape = input.shape();
        int[] axes = Arrays.stream(Node.ints(node.input(1)))
                .map(axis -> node.axis(axis, shape.rank()))
                .sorted()
                .toArray();
        int first = axes[0];
        for (int i = 0; i < axes.length; i++) {
            node.check(
                    axes[i] == first + i,
                    node.input(1),
                    "names " + Arrays.toString(axes) + ", which are not next to each other");
        }
        Along[] places = new Along[shape.rank()];
        Arrays.setAll(places, d -> {
            int size = shape.dimension(d);
            int stride = Offsets.stride(shape, d);
            boolean reversed = d >= first && d < first + axes.length;
            return reversed ? Along.steps((size - 1) * stride, size, -stride) : Along.steps(0, size, stride);
        });
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }
}
