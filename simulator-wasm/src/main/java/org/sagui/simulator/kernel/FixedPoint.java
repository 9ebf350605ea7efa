package org.sagui.simulator.kernel;

/**
 * Arithmetic on 32-bit fixed-point numbers as gemmlowp defines it (fixedpoint/fixedpoint.h), to the bit. A number in
 * format Q<i>m.n</i> is its {@code raw} value times 2<sup>−n</sup>; m + n = 31.
 */
final class FixedPoint {
    private FixedPoint() {}

    /** {@code a · b / 2^31}, rounded to nearest; only MIN · MIN saturates (SaturatingRoundingDoublingHighMul). */
    static int multiplyHigh(int a, int b) {
        if (a == Integer.MIN_VALUE && b == Integer.MIN_VALUE) {
            return Integer.MAX_VALUE;
        }
        return (int) (((long) a * b + (1 << 30)) >> 31);
    }

    /** {@code x / 2^exponent}, rounded half away from zero (RoundingDivideByPOT); exponent 0 to 31. */
    static int roundingShiftRight(int x, int exponent) {
        int mask = (int) ((1L << exponent) - 1);
        int remainder = x & mask;
        int threshold = (mask >>> 1) + (x < 0 ? 1 : 0);
        return (x >> exponent) + (remainder > threshold ? 1 : 0);
    }

    /** {@code x · 2^exponent}, saturating (SaturatingRoundingMultiplyByPOT). */
    static int saturatingShiftLeft(int x, int exponent) {
        int threshold = (1 << (31 - exponent)) - 1;
        if (x > threshold) {
            return Integer.MAX_VALUE;
        }
        return x < -threshold ? Integer.MIN_VALUE : x << exponent;
    }

    /** e^a in Q0.31 for a ≤ 0 in Q5.26 (exp_on_negative_values). */
    static int expOnNegative(int a) {
        if (a == 0) {
            return Integer.MAX_VALUE;
        }
        int oneQuarter = 1 << 24;
        int modQuarterMinusOneQuarter = (a & (oneQuarter - 1)) - oneQuarter;
        int result = expBetweenMinusOneQuarterAndZero(saturatingShiftLeft(modQuarterMinusOneQuarter, 5));
        int remainder = modQuarterMinusOneQuarter - a;
        for (int i = 0; i < EXP_OF_MINUS_POWERS.length; i++) {
            if ((remainder & (oneQuarter << i)) != 0) {
                result = multiplyHigh(result, EXP_OF_MINUS_POWERS[i]);
            }
        }
        return result;
    }

    /** e^(−2^k) in Q0.31 for k = −2, −1, … 4. */
    private static final int[] EXP_OF_MINUS_POWERS = {
        1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242
    };

    /** Taylor around −1/8 (exp_on_interval_between_negative_one_quarter_and_0_excl). */
    private static int expBetweenMinusOneQuarterAndZero(int a) {
        int expOfMinusOneEighth = 1895147668;
        int oneThird = 715827883;
        int x = a + (1 << 28);
        int x2 = multiplyHigh(x, x);
        int x3 = multiplyHigh(x2, x);
        int x4 = multiplyHigh(x2, x2);
        int x4Over4 = roundingShiftRight(x4, 2);
        int tail = roundingShiftRight(multiplyHigh(x4Over4 + x3, oneThird) + x2, 1);
        return expOfMinusOneEighth + multiplyHigh(expOfMinusOneEighth, x + tail);
    }

    /** 1 / (1 + a) in Q0.31 for a in [0, 1) in Q0.31 (one_over_one_plus_x_for_x_in_0_1): three Newton steps. */
    static int oneOverOnePlus(int a) {
        int halfDenominator = (int) (((long) a + Integer.MAX_VALUE + 1) / 2);
        int fortyEightOver17 = 1515870810;
        int minusThirtyTwoOver17 = -1010580540;
        int one = 1 << 29;
        int x = fortyEightOver17 + multiplyHigh(halfDenominator, minusThirtyTwoOver17);
        for (int i = 0; i < 3; i++) {
            int error = one - multiplyHigh(halfDenominator, x);
            x += saturatingShiftLeft(multiplyHigh(x, error), 2);
        }
        return saturatingShiftLeft(x, 1);
    }
}
