package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * GATHER (micro/kernels/gather.cc): takes slices of a tensor along one dimension, at the indices that the second input has
 * when it runs.
 */
public final class Gather implements Kernel {
    private final int axis;
    private final int batchDimensions;

    /** @param batchDimensions how many of the first dimensions data and indices have in common */
    public Gather(int axis, int batchDimensions) {
        this.axis = axis;
        this.batchDimensions = batchDimensions;
    }

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
        int along = node.axis(axis, in.rank());
        int common = common(node, input, indices, along);
        Shape selected = indices.shape();
        node.requireShape(output, output(in, along, selected, common));
        int batches = in.product(0, common);
        int outer = in.product(common, along);
        int inner = in.product(along + 1, in.rank());
        int size = in.dimension(along);
        int choices = selected.product(common, selected.rank());
        return () -> {
            int start = 0;
            for (int block = 0; block < batches * outer; block++) {
                for (int choice = 0; choice < choices; choice++) {
                    int index = node.index(indices, block / outer * choices + choice, size);
                    output.copyFrom(input, (block * size + index) * inner, start, inner);
                    start += inner;
                }
            }
        };
    }

    private int common(Node node, Tensor input, Tensor indices, int along) {
        int common = batchDimensions < 0 ? batchDimensions + indices.shape().rank() : batchDimensions;
        node.check(
                common >= 0 && common <= along && common <= indices.shape().rank(),
                indices,
                "has " + batchDimensions + " batch dimensions, of shape " + indices.shape() + " before dimension "
                        + along);
        for (int d = 0; d < common; d++) {
            node.check(
                    input.shape().dimension(d) == indices.shape().dimension(d),
                    indices,
                    "has shape " + indices.shape() + ", which has not " + common + " dimensions in common with "
                            + input.shape());
        }
        return common;
    }

    /** The dimension {@code along} is replaced by those of the indices that are not common. */
    private static Shape output(Shape in, int along, Shape indices, int common) {
        int[] dimensions = new int[in.rank() - 1 + indices.rank() - common];
        int next = 0;
        for (int d = 0; d < along; d++) {
            dimensions[next++] = in.dimension(d);
        }
        for (int d = common; d < indices.rank(); d++) {
            dimensions[next++] = indices.dimension(d);
        }
        for (int d = along + 1; d < in.rank(); d++) {
            dimensions[next++] = in.dimension(d);
        }
        return Shape.of(dimensions);
    }
}
