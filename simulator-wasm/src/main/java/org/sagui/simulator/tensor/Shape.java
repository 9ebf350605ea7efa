package org.sagui.simulator.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The dimensions of a tensor, outermost first; a scalar has none. Immutable. */
public final class Shape {
    private final int[] dimensions;

    private Shape(int[] dimensions) {
        this.dimensions = dimensions;
    }

    /** @throws IllegalArgumentException if a dimension is negative */
    public static Shape of(int... dimensions) {
        for (int dimension : dimensions) {
            if (dimension < 0) {
                throw new IllegalArgumentException("negative dimension " + dimension);
            }
        }
        return new Shape(dimensions.clone());
    }

    public int rank() {
        return dimensions.length;
    }

    /** Dimension {@code i}, 0 for the outermost. */
    public int dimension(int i) {
        return dimensions[i];
    }

    /** Dimension {@code i} counted from the innermost, which is 0; 1 where there is none. */
    public int fromEnd(int i) {
        return i < dimensions.length ? dimensions[dimensions.length - 1 - i] : 1;
    }

    public int[] toArray() {
        return dimensions.clone();
    }

    /** The product of the dimensions, 1 for a scalar; {@link Long#MAX_VALUE} if it does not fit a {@code long}. */
    public long elementCount() {
        long count = 1;
        boolean tooLarge = false;
        for (int dimension : dimensions) {
            if (dimension == 0) {
                return 0;
            }
            tooLarge |= count > Long.MAX_VALUE / dimension;
            count = tooLarge ? Long.MAX_VALUE : count * dimension;
        }
        return count;
    }

    /** The product of the dimensions from {@code from} on and before {@code to}, of a tensor's shape. */
    public int product(int from, int to) {
        int product = 1;
        for (int i = from; i < to; i++) {
            product *= dimensions[i];
        }
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dimensions, shape.dimensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dimensions);
    }

    /** Such as {@code 1×28×28×1}, or {@code scalar}. */
    @Override
    public String toString() {
        return dimensions.length == 0
                ? "scalar"
                : Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }
}
