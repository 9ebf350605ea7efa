package org.sagui.simulator.math;

/**
 * Elementary functions made of {@code + − × ÷} on doubles only, so that the JVM, WebAssembly and JavaScript give the same
 * bits. {@link Math} promises that for none of these.
 */
public final class ElementaryFunctions {
    /** ln 2 in two parts; the first has 21 zero bits at its end, so that a whole number of up to 2^20 times it is exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double LOG2_E = 0x1.71547652b82fep0;

    /** π/2 in three parts, the first two with enough zero bits at their ends for exact products up to 2^20. */
    private static final double HALF_PI_HIGH = 0x1.921fb54400000p0;

    private static final double HALF_PI_MIDDLE = 0x1.0b4611a600000p-34;
    private static final double HALF_PI_LOW = 0x1.3198a2e037073p-69;
    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

    private ElementaryFunctions() {}

    /** e^x with a relative error below 2^-50; 0 below −708, infinity above 709. */
    public static double exp(double x) {
        if (x != x) {
            return x;
        }
        if (x < -708) {
            return 0;
        }
        if (x > 709) {
            return Double.POSITIVE_INFINITY;
        }
        int k = (int) Math.floor(x * LOG2_E + 0.5);
        double r = (x - k * LN2_HIGH) - k * LN2_LOW;
        // Taylor to r^13/13! on |r| ≤ ln 2 / 2: the next term is below 2^-57.
        double sum = 1;
        for (int n = 13; n > 0; n--) {
            sum = 1 + sum * r / n;
        }
        return sum * powerOfTwo(k);
    }

    /** sin x with an absolute error below 2^-50 for |x| ≤ 2^20; NaN beyond, where the angle itself is too coarse. */
    public static double sin(double x) {
        if (!(Math.abs(x) <= 0x1p20)) {
            return Double.NaN;
        }
        int quarter = (int) Math.floor(x * TWO_OVER_PI + 0.5);
        double r = ((x - quarter * HALF_PI_HIGH) - quarter * HALF_PI_MIDDLE) - quarter * HALF_PI_LOW;
        double value = (quarter & 1) == 0 ? sineNearZero(r) : cosineNearZero(r);
        return (quarter & 2) == 0 ? value : -value;
    }

    /** Taylor to r^17/17! on |r| ≤ π/4: the next term is below 2^-62. */
    private static double sineNearZero(double r) {
        double square = r * r;
        double sum = 1;
        for (int n = 16; n > 0; n -= 2) {
            sum = 1 - sum * square / (n * (n + 1));
        }
        return sum * r;
    }

    /** Taylor to r^18/18! on |r| ≤ π/4: the next term is below 2^-67. */
    private static double cosineNearZero(double r) {
        double square = r * r;
        double sum = 1;
        for (int n = 17; n > 0; n -= 2) {
            sum = 1 - sum * square / (n * (n + 1));
        }
        return sum;
    }

    private static double powerOfTwo(int exponent) {
        return exponent > 1023
                ? 2 * Double.longBitsToDouble((long) (exponent - 1 + 1023) << 52)
                : Double.longBitsToDouble((long) (exponent + 1023) << 52);
    }
}
