package org.sagui.simulator.math;

/**
 * Elementary functions made of {@code + − × ÷} on doubles only, so that the JVM, WebAssembly and JavaScript give the same
 * bits. {@link Math} promises that for none of these; its {@code sqrt}, {@code floor} and {@code ceil} are exact everywhere.
 *
 * <p>All sums and products are taken from left to right: TeaVM 0.15 writes a + (b + c) and a × (b × c) to JavaScript without
 * the parentheses, also where b + c is a variable or an argument that is used once.
 */
public final class ElementaryFunctions {
    /** ln 2 in two parts; the first has 21 zero bits at its end, so that a whole number of up to 2^20 times it is exact. */
    public static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    public static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    public static final double LOG2_E = 0x1.71547652b82fep0;

    /** Below, e^x is taken for 0. */
    public static final double EXP_LOWEST = -708;

    /** Above, e^x is taken for infinity. */
    public static final double EXP_HIGHEST = 709;

    /** Taylor to r^13/13! on |r| ≤ ln 2 / 2: the next term is below 2^-57. */
    public static final int EXP_DEGREE = 13;

    /** Below, |tanh x| is computed by Taylor to x^7: the next term is below 2^-50 of the value. */
    public static final double TANH_SMALL = 0.02;

    /** The factor of x^3. */
    public static final double TANH_CUBE = -1.0 / 3;

    /** The factor of x^5. */
    public static final double TANH_FIFTH = 2.0 / 15;

    /** The factor of x^7. */
    public static final double TANH_SEVENTH = -17.0 / 315;

    private static final double SQRT_2 = 0x1.6a09e667f3bcdp0;

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
        if (x < EXP_LOWEST) {
            return 0;
        }
        if (x > EXP_HIGHEST) {
            return Double.POSITIVE_INFINITY;
        }
        int k = (int) Math.floor(x * LOG2_E + 0.5);
        double r = (x - k * LN2_HIGH) - k * LN2_LOW;
        double sum = 1;
        for (int n = EXP_DEGREE; n > 0; n--) {
            sum = 1 + sum * r / n;
        }
        return sum * powerOfTwo(k);
    }

    /** ln x with a relative error below 2^-50; −infinity for 0, NaN below. */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            return log(x * 0x1p54) - 54 * LN2_HIGH - 54 * LN2_LOW;
        }
        long bits = Double.doubleToRawLongBits(x);
        int k = (int) (bits >> 52) - 1023;
        double m = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > SQRT_2) {
            m /= 2;
            k++;
        }
        // ln m = 2 artanh((m − 1) / (m + 1)); to s^23/23 on |s| ≤ 0.172 the next term is below 2^-65.
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double sum = 0;
        for (int n = 23; n > 0; n -= 2) {
            sum = sum * square + 1.0 / n;
        }
        // The small parts first.
        return 2 * s * sum + k * LN2_LOW + k * LN2_HIGH;
    }

    /** tanh x with a relative error below 2^-45. */
    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < TANH_SMALL) {
            double square = x * x;
            return x * (1 + square * (TANH_CUBE + square * (TANH_FIFTH + square * TANH_SEVENTH)));
        }
        double e = exp(-2 * magnitude);
        double value = (1 - e) / (1 + e);
        return x < 0 ? -value : value;
    }

    /** sin x with an absolute error below 2^-50 for |x| ≤ 2^20; NaN beyond, where the angle itself is too coarse. */
    public static double sin(double x) {
        return sineOfQuarters(x, 0);
    }

    /** cos x, as {@link #sin(double)}. */
    public static double cos(double x) {
        return sineOfQuarters(x, 1);
    }

    /** sin of x and so many right angles. */
    private static double sineOfQuarters(double x, int more) {
        if (!(Math.abs(x) <= 0x1p20)) {
            return Double.NaN;
        }
        int quarter = (int) Math.floor(x * TWO_OVER_PI + 0.5);
        double r = ((x - quarter * HALF_PI_HIGH) - quarter * HALF_PI_MIDDLE) - quarter * HALF_PI_LOW;
        double value = ((quarter + more) & 1) == 0 ? sineNearZero(r) : cosineNearZero(r);
        return ((quarter + more) & 2) == 0 ? value : -value;
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
