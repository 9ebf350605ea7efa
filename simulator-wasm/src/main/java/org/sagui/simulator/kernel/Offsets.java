package org.sagui.simulator.kernel;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/**
 * Where the elements of one tensor lie in another, when each dimension has its own say: the place of an element is the sum
 * of its dimensions' offsets. Most movers of elements are no more than that. Whoever makes one has proved that all places
 * are inside.
 */
final class Offsets {
    /**
     * One dimension of the tensor that is walked through in order.
     *
     * @param count its size
     * @param offset what each index along it adds to the place in the other tensor
     */
    record Along(int count, IntUnaryOperator offset) {
        /** Offsets that begin with {@code first} and grow by {@code step}. */
        static Along steps(int first, int count, int step) {
            return new Along(count, i -> first + i * step);
        }

        private boolean growsBy(int step) {
            for (int i = 1; i < count; i++) {
                if (offset.applyAsInt(i) != offset.applyAsInt(0) + i * step) {
                    return false;
                }
            }
            return true;
        }
    }

    private interface Visitor {
        /** So many elements from {@code index} on lie together, at {@code place}, in the other tensor. */
        void at(int index, int place, int count);
    }

    private final Along[] dimensions;

    /** How many of the dimensions are not part of a run. */
    private final int outer;

    /** The elements of the last dimensions, which lie together in both tensors. */
    private final int run;

    private final int start;

    /** @param dimensions of the tensor that is walked through, outermost first */
    Offsets(Along... dimensions) {
        this.dimensions = dimensions.clone();
        boolean empty = Arrays.stream(dimensions).anyMatch(along -> along.count == 0);
        int first = empty ? 0 : dimensions.length;
        int length = empty ? 0 : 1;
        int place = 0;
        while (first > 0 && dimensions[first - 1].growsBy(length)) {
            first--;
            place += dimensions[first].offset.applyAsInt(0);
            length *= dimensions[first].count;
        }
        outer = first;
        run = length;
        start = place;
    }

    /** How far apart the elements along a dimension lie. */
    static int stride(Shape shape, int dimension) {
        return shape.product(dimension + 1, shape.rank());
    }

    /** Fills {@code output}, which is walked through, with the elements of {@code source} at the places. */
    void gather(Tensor source, Tensor output) {
        walk(0, 0, start, (index, place, count) -> output.copyFrom(source, place, index, count));
    }

    /** Puts the elements of {@code source}, which is walked through, at the places in {@code output}. */
    void scatter(Tensor source, Tensor output) {
        walk(0, 0, start, (index, place, count) -> output.copyFrom(source, index, place, count));
    }

    /** Returns the index behind the last element visited. */
    private int walk(int dimension, int index, int place, Visitor visitor) {
        if (dimension == outer) {
            visitor.at(index, place, run);
            return index + run;
        }
        Along along = dimensions[dimension];
        int next = index;
        for (int i = 0; i < along.count; i++) {
            next = walk(dimension + 1, next, place + along.offset.applyAsInt(i), visitor);
        }
        return next;
    }
}
