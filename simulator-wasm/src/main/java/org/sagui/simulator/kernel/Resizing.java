package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** What both resizing operators check. */
final class Resizing {
    /** So that 10 bits behind the point fit an {@code int}. */
    private static final int MAX_SIZE = 1 << 20;

    private Resizing() {}

    /** Inputs: pictures [batch, height, width, channels], and the height and width of the output. */
    static void check(Node node, TensorType... types) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor size = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, types);
        node.requireSameType(output, input);
        node.requireRank(input, 4, 4);
        node.requireType(size, TensorType.INT32);
        node.requireShape(size, Shape.of(2));
        int[] sizes = node.constantInts(size);
        Shape shape = input.shape();
        for (int d = 0; d < 2; d++) {
            checkSize(node, size, sizes[d]);
            checkSize(node, input, shape.dimension(1 + d));
        }
        node.requireShape(output, Shape.of(shape.dimension(0), sizes[0], sizes[1], shape.dimension(3)));
    }

    private static void checkSize(Node node, Tensor tensor, int size) {
        node.check(size > 0 && size <= MAX_SIZE, tensor, "means " + size + " pixels; supported here: 1 to " + MAX_SIZE);
    }
}
