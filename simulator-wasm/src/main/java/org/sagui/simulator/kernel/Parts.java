package org.sagui.simulator.kernel;

import java.util.List;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/**
 * A tensor and its parts along one dimension. The dimensions before that one make blocks; within a block the parts lie one
 * after another.
 */
final class Parts {
    private Parts() {}

    /** Refuses a part that is not what one index along a dimension of so many selects; its shape may be written otherwise. */
    static void checkIndex(Node node, Tensor part, Tensor whole, int dimension, int parts) {
        node.requireSameType(part, whole);
        Shape shape = whole.shape();
        node.check(
                shape.dimension(dimension) == parts && (long) part.elementCount() * parts == whole.elementCount(),
                part,
                "has shape " + part.shape() + ", which is not one of " + parts + " along dimension " + dimension
                        + " of " + shape);
    }

    /** Refuses a part that is not as large as {@code whole} along all other dimensions. */
    static void checkOthers(Node node, Tensor part, Tensor whole, int dimension) {
        node.requireSameType(part, whole);
        Shape shape = whole.shape();
        boolean fits = part.shape().rank() == shape.rank();
        for (int d = 0; fits && d < shape.rank(); d++) {
            fits = d == dimension || part.shape().dimension(d) == shape.dimension(d);
        }
        node.check(
                fits,
                part,
                "has shape " + part.shape() + ", which is no part of " + shape + " along dimension " + dimension);
    }

    /** The parts together have as many elements as {@code whole}, and each as many in every block. */
    static void join(List<Tensor> parts, Tensor whole, int blocks) {
        int start = 0;
        for (int block = 0; block < blocks; block++) {
            for (Tensor part : parts) {
                int count = part.elementCount() / blocks;
                whole.copyFrom(part, block * count, start, count);
                start += count;
            }
        }
    }

    /** The other way round. */
    static void split(Tensor whole, List<Tensor> parts, int blocks) {
        int start = 0;
        for (int block = 0; block < blocks; block++) {
            for (Tensor part : parts) {
                int count = part.elementCount() / blocks;
                part.copyFrom(whole, start, block * count, count);
                start += count;
            }
        }
    }
}
