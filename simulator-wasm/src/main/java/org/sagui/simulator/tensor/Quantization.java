package org.sagui.simulator.tensor;

import java.util.Arrays;

/**
 * What the whole numbers of a tensor stand for: {@code real = scale · (number − zeroPoint)}. One scale for all, or one for
 * each index along {@link #dimension()}. Immutable.
 */
public final class Quantization {
    /** No quantisation: the numbers stand for themselves. */
    public static final Quantization NONE = new Quantization(new float[0], new int[0], 0);

    private final float[] scales;
    private final int[] zeroPoints;
    private final int dimension;

    /** @throws IllegalArgumentException if there are not as many zero points as scales */
    public Quantization(float[] scales, int[] zeroPoints, int dimension) {
        if (scales.length != zeroPoints.length) {
            throw new IllegalArgumentException(scales.length + " scales, but " + zeroPoints.length + " zero points");
        }
        this.scales = scales.clone();
        this.zeroPoints = zeroPoints.clone();
        this.dimension = dimension;
    }

    /** One scale and zero point for the whole tensor. */
    public static Quantization of(float scale, int zeroPoint) {
        return new Quantization(new float[] {scale}, new int[] {zeroPoint}, 0);
    }

    public boolean isQuantized() {
        return scales.length > 0;
    }

    /** Whether there is more than one scale. */
    public boolean isPerChannel() {
        return scales.length > 1;
    }

    /** How many scales there are; 0 when not quantised. */
    public int count() {
        return scales.length;
    }

    /** The first scale; 0 when not quantised. */
    public float scale() {
        return isQuantized() ? scales[0] : 0;
    }

    /** The first zero point; 0 when not quantised. */
    public int zeroPoint() {
        return isQuantized() ? zeroPoints[0] : 0;
    }

    public float scale(int i) {
        return scales[i];
    }

    public int zeroPoint(int i) {
        return zeroPoints[i];
    }

    /**
     * The dimension that several scales run along, as the file says. It may be wrong, or no dimension at all, where no
     * kernel looks at it: TensorFlow's own person_detect model has such tensors.
     */
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantization that
                && Arrays.equals(scales, that.scales)
                && Arrays.equals(zeroPoints, that.zeroPoints)
                && dimension == that.dimension;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(scales) + Arrays.hashCode(zeroPoints);
    }

    @Override
    public String toString() {
        if (!isQuantized()) {
            return "none";
        }
        return isPerChannel()
                ? scales.length + " scales along dimension " + dimension
                : "scale " + scales[0] + ", zero point " + zeroPoints[0];
    }
}
