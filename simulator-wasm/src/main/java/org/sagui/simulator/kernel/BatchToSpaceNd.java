package org.sagui.simulator.kernel;

import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * BATCH_TO_SPACE_ND (micro/kernels/batch_to_space_nd.cc): several pictures become one, their pixels side by side in blocks,
 * of which a margin is cut away. SPACE_TO_BATCH_ND (space_to_batch_nd.cc) is the way back, with a margin of zeros. Pictures
 * are [batch, height, width, channels], or without width; the sizes of block and margin may be computed.
 */
public final class BatchToSpaceNd implements Kernel {
    private final boolean back;

    private BatchToSpaceNd(boolean back) {
        this.back = back;
    }

    public static BatchToSpaceNd forth() {
        return new BatchToSpaceNd(false);
    }

    /** SPACE_TO_BATCH_ND. */
    public static BatchToSpaceNd back() {
        return new BatchToSpaceNd(true);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(output, input);
        node.requireRank(input, 3, 4);
        int rank = input.shape().rank();
        node.requireRank(output, rank, rank);
        Tensor block = node.input(1);
        Tensor margins = node.input(2);
        node.requireType(block, TensorType.INT32, TensorType.INT64);
        node.requireType(margins, TensorType.INT32, TensorType.INT64);
        node.check(
                block.elementCount() == rank - 2,
                block,
                "has shape " + block.shape() + ", not " + (rank - 2) + " sizes");
        node.check(
                margins.elementCount() == 2 * (rank - 2),
                margins,
                "has shape " + margins.shape() + ", not 2 amounts for each of " + (rank - 2) + " dimensions");
        return Node.planned(() -> plan(node), block, margins);
    }

    private Prepared plan(Node node) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Offsets offsets = offsets(node, back ? output : input, back ? input : output);
        if (!back) {
            return () -> offsets.gather(input, output);
        }
        // The reference does not set the element of the margin, so that it is whatever was in memory.
        Tensor zero = Pad.zero(output);
        return () -> {
            output.fill(0, output.elementCount(), zero, 0);
            offsets.scatter(input, output);
        };
    }

    /** The places of the elements of the picture {@code whole} in the pictures {@code pieces}. */
    private static Offsets offsets(Node node, Tensor pieces, Tensor whole) {
        Shape small = pieces.shape();
        Shape large = whole.shape();
        int[] block = Node.ints(node.input(1));
        int[] margins = Node.ints(node.input(2));
        int last = small.rank() - 1;
        Along[] places = new Along[small.rank()];
        places[0] = Along.steps(0, large.dimension(0), Offsets.stride(small, 0));
        places[last] = Along.steps(0, large.dimension(last), 1);
        long pictures = large.dimension(0);
        for (int d = last - 1; d > 0; d--) {
            int size = block[d - 1];
            int before = margins[2 * (d - 1)];
            int after = margins[2 * (d - 1) + 1];
            node.check(size > 0, node.input(1), "has size " + size);
            node.check(before >= 0 && after >= 0, node.input(2), "has " + before + " before and " + after + " after");
            node.check(
                    (long) small.dimension(d) * size == (long) large.dimension(d) + before + after,
                    whole,
                    "has shape " + large + ", whose dimension " + d + " with " + before + " before and " + after
                            + " after is not " + size + " times that of " + small);
            int stride = Offsets.stride(small, d);
            int piece = (int) Math.min(pictures, small.dimension(0)) * Offsets.stride(small, 0);
            places[d] = new Along(large.dimension(d), i -> (i + before) / size * stride + (i + before) % size * piece);
            pictures = Math.min(pictures * size, Integer.MAX_VALUE);
        }
        node.check(
                pictures == small.dimension(0) && large.dimension(last) == small.dimension(last),
                pieces,
                "has shape " + small + ", which does not fit the picture's " + large);
        return new Offsets(places);
    }
}
