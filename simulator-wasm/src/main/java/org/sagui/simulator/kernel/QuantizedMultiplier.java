package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;

/**
 * A real number, usually positive, as {@code value / 2^31 · 2^shift}, |value| in [2^30, 2^31): how TensorFlow Lite multiplies
 * without floating point (quantization_util.cc, QuantizeMultiplier; common.h, MultiplyByQuantizedMultiplier with double
 * rounding).
 */
public record QuantizedMultiplier(int value, int shift) {
    /** The largest shift with which products of 32 bits still mean something; TFLM's behaviour above is undefined. */
    private static final int MAX_SHIFT = 30;

    /** As much as the multiplication of 64-bit numbers takes. */
    private static final int MAX_SHIFT_64 = 7;

    /** The multiplier nearest to {@code real}, which {@code node} is refused for when it is no usable number. */
    static QuantizedMultiplier of(double real, Node node) {
        node.check(
                real >= 0 && real < (1L << MAX_SHIFT), () -> "the ratio of its scales, " + real + ", is out of range");
        return of(real);
    }

    /** As {@link #of(double, Node)} for a number that may be negative; such a multiplier is for 32-bit products only. */
    static QuantizedMultiplier ofSigned(double real, Node node) {
        QuantizedMultiplier size = of(Math.abs(real), node);
        return real < 0 ? new QuantizedMultiplier(-size.value, size.shift) : size;
    }

    /** As {@link #of(double, Node)} for a finite {@code real} that is known to be above 0 and below 2^31. */
    static QuantizedMultiplier of(double real) {
        // frexp: real = fraction · 2^shift with the fraction in [0.5, 1).
        double fraction = real;
        int shift = 0;
        while (fraction >= 1) {
            fraction /= 2;
            shift++;
        }
        while (fraction < 0.5 && shift >= -31) {
            fraction *= 2;
            shift--;
        }
        long value = (long) Math.floor(fraction * (1L << 31) + 0.5);
        if (value == 1L << 31) {
            value /= 2;
            shift++;
        }
        return shift < -31 ? new QuantizedMultiplier(0, 0) : new QuantizedMultiplier((int) value, shift);
    }

    /**
     * {@code first · second / divisor}, where the product is rounded to a float (kernel_util.cc,
     * GetQuantizedConvolutionMultipler).
     */
    static QuantizedMultiplier ofFloatProduct(float first, float second, float divisor, Node node) {
        return of((double) Float32.round(first * second) / divisor, node);
    }

    /**
     * A {@code count}-th of this number, as means are scaled (reference/reduce.h, QuantizedMeanOrSum): the quotient is cut
     * to as many bits as the shift has room for, and may leave {@code value} below 2^30.
     */
    QuantizedMultiplier dividedBy(int count) {
        int bits = Math.min(31 - Integer.numberOfLeadingZeros(count), 31 + shift);
        return new QuantizedMultiplier((int) (((long) value << bits) / count), shift - bits);
    }

    /** {@code x} times this number, rounded. */
    public int multiply(int x) {
        int left = Math.max(shift, 0);
        int right = Math.max(-shift, 0);
        return FixedPoint.roundingShiftRight(FixedPoint.multiplyHigh(x << left, value), right);
    }

    /**
     * {@code x} times this number, rounded, as the operators with 64-bit sums do it: only 15 bits of the number count, and
     * halves are rounded up.
     */
    int multiply64(long x) {
        int right = reducedShift();
        return (int) ((x * reduced() + (1L << (right - 1))) >> right);
    }

    /** The number is about this divided by 2 to the power of {@link #reducedShift()}, which is at least 1 if it is for 64 bits. */
    public int reduced() {
        return value < 0x7FFF0000 ? (value + (1 << 15)) >> 16 : 0x7FFF;
    }

    public int reducedShift() {
        return 15 - shift;
    }

    /** Refuses {@code node} if {@link #multiply64(long)} cannot be used. */
    void requireFor64Bits(Node node) {
        node.check(shift <= MAX_SHIFT_64, "the ratio of its scales is out of range for 16-bit numbers");
    }

    /** As {@link #requireFor64Bits(Node)}, for all of them. */
    static void requireFor64Bits(QuantizedMultiplier[] multipliers, Node node) {
        for (QuantizedMultiplier multiplier : multipliers) {
            multiplier.requireFor64Bits(node);
        }
    }
}
