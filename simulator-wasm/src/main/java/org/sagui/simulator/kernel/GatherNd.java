package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * GATHER_ND (micro/kernels/gather_nd.cc): takes elements, or slices, of a tensor. Each row of the second input has the
 * indices along the first dimensions of one of them.
 */
public final class GatherNd implements Kernel {
    private static final int MAX_INDICES = 5;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor indices = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8);
        node.requireType(indices, TensorType.INT32);
        node.requireSameType(output, input);
        Shape in = input.shape();
        Shape rows = indices.shape();
        node.check(in.rank() > 0, input, "is a scalar");
        node.check(rows.rank() > 0, indices, "is a scalar");
        int depth = rows.fromEnd(0);
        node.check(
                depth <= Math.min(in.rank(), MAX_INDICES),
                indices,
                "has rows of " + depth + " indices for an input of " + in.rank() + " dimensions; supported here: up to "
                        + MAX_INDICES);
        node.requireShape(output, output(in, rows, depth));
        int size = in.product(depth, in.rank());
        int count = size == 0 ? 0 : output.elementCount() / size;
        node.addWork((long) count * depth);
        return () -> {
            for (int row = 0; row < count; row++) {
                output.copyFrom(input, place(node, row, depth), row * size, size);
            }
        };
    }

    private static Shape output(Shape in, Shape rows, int depth) {
        int[] dimensions = new int[rows.rank() - 1 + in.rank() - depth];
        int next = 0;
        for (int d = 0; d < rows.rank() - 1; d++) {
            dimensions[next++] = rows.dimension(d);
        }
        for (int d = depth; d < in.rank(); d++) {
            dimensions[next++] = in.dimension(d);
        }
        return Shape.of(dimensions);
    }

    /** As in TensorFlow Lite Micro one index may be too large where the place is still inside. */
    private static int place(Node node, int row, int depth) {
        Tensor input = node.input(0);
        Shape in = input.shape();
        int[] indices = node.input(1).int32();
        long place = 0;
        for (int i = 0; i < depth; i++) {
            place += (long) indices[row * depth + i] * Offsets.stride(in, i);
        }
        if (place < 0 || place + in.product(depth, in.rank()) > input.elementCount()) {
            throw node.refusal(node.input(1), "row " + row + " is outside of " + in);
        }
        return (int) place;
    }
}
