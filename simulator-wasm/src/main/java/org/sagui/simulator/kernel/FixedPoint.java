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
        // By halves, b = high · 2^16 + low: compiled to JavaScript, 64-bit integers are slow.
        int aHigh = a >> 16;
        int aLow = a & 0xFFFF;
        int bHigh = b >> 16;
        int bLow = b & 0xFFFF;
        int middle = aHigh * bLow + (aLow * bLow >>> 16);
        int carry = aLow * bHigh + (middle & 0xFFFF);
        int high = aHigh * bHigh + (middle >> 16) + (carry >> 16);
        int low = a * b;
        return (high << 1 | low >>> 31) + (low >>> 30 & 1);
    }

    /** {@code x / 2^exponent}, rounded half away from zero (RoundingDivideByPOT); exponent 0 to 31. */
    static int roundingShiftRight(int x, int exponent) {
        int mask = (1 << exponent) - 1;
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

    /** e^a in Q0.31 for a ≤ 0 with {@code integerBits} of at most 5 before the point (exp_on_negative_values). */
    static int expOnNegative(int a, int integerBits) {
        if (a == 0) {
            return Integer.MAX_VALUE;
        }
        int oneQuarter = 1 << (29 - integerBits);
        int modQuarterMinusOneQuarter = (a & (oneQuarter - 1)) - oneQuarter;
        int result = expBetweenMinusOneQuarterAndZero(saturatingShiftLeft(modQuarterMinusOneQuarter, integerBits));
        int remainder = modQuarterMinusOneQuarter - a;
        for (int i = 0; i < integerBits + 2; i++) {
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

    /**
     * From how far away from zero on a number is out of range in the format with {@code integerBits} before the point, once
     * it is shifted to the left (quantization_util.cc, CalculateInputRadius).
     */
    static int inputRadius(int integerBits, int shift) {
        double range = (double) ((1 << integerBits) - 1) * (1 << (31 - integerBits));
        return (int) Math.floor(range / (1L << shift));
    }

    /** 1 / (1 + a) in Q0.31 for a in [0, 1) in Q0.31 (one_over_one_plus_x_for_x_in_0_1). */
    static int oneOverOnePlus(int a) {
        return saturatingShiftLeft(twoOverOnePlus(a), 1);
    }

    /** (1 − a) / (1 + a) in Q0.31 for a in [0, 1) in Q0.31 (one_minus_x_over_one_plus_x_for_x_in_0_1). */
    private static int oneMinusOverOnePlus(int a) {
        return saturatingShiftLeft(twoOverOnePlus(a) - (1 << 29), 2);
    }

    /** 2 / (1 + a) in Q2.29 for a in [0, 1) in Q0.31: three Newton steps. */
    private static int twoOverOnePlus(int a) {
        int halfDenominator = halfSum(a, Integer.MAX_VALUE);
        int fortyEightOver17 = 1515870810;
        int minusThirtyTwoOver17 = -1010580540;
        int one = 1 << 29;
        int x = fortyEightOver17 + multiplyHigh(halfDenominator, minusThirtyTwoOver17);
        for (int i = 0; i < 3; i++) {
            int error = one - multiplyHigh(halfDenominator, x);
            x += saturatingShiftLeft(multiplyHigh(x, error), 2);
        }
        return x;
    }

    /** Half of the sum of two numbers that is not negative, rounded up (RoundingHalfSum). */
    private static int halfSum(int a, int b) {
        return (int) (((long) a + b + 1) / 2);
    }

    /** 1 / (1 + e^−a) in Q0.31 for a in Q4.27 (gemmlowp's logistic). */
    static int logistic(int a) {
        if (a == 0) {
            return 1 << 30;
        }
        int ofMagnitude = oneOverOnePlus(expOnNegative(-Math.abs(a), 4));
        return a > 0 ? ofMagnitude : Integer.MAX_VALUE - ofMagnitude;
    }

    /** tanh a in Q0.31 for a in Q4.27 (gemmlowp's tanh); as many bits of 2a are in Q5.26. */
    static int tanh(int a) {
        if (a == 0) {
            return 0;
        }
        int ofMagnitude = oneMinusOverOnePlus(expOnNegative(-Math.abs(a), 5));
        return a > 0 ? ofMagnitude : -ofMagnitude;
    }

    /**
     * ln a in Q5.26 for a ≥ 1 in Q12.19 (common.h, log_x_for_x_greater_than_or_equal_to_1): the logarithm of a power of two,
     * and a quotient for what is left, a number near √√½.
     */
    static int log(int a) {
        int ln2 = 1488522236;
        int sqrtHalf = 1518500250;
        int sqrtSqrtHalf = 1805811301;
        int quarter = 1 << 23;
        int aZeros = Integer.numberOfLeadingZeros(a);
        int aRest = saturatingShiftLeft(multiplyHigh(saturatingShiftLeft(a, aZeros - 1), sqrtHalf), 1);
        int aPower = ((12 - aZeros) << 25) + quarter;
        int bHeadroom = Integer.numberOfLeadingZeros(multiplyHigh(a, sqrtHalf)) - 1;
        int bRest = saturatingShiftLeft(a, bHeadroom);
        int bPower = ((12 - bHeadroom) << 25) - quarter;
        int rest = Math.min(aRest, bRest);
        int power = Math.max(aPower, bPower);

        int p = halfSum(rest, sqrtSqrtHalf);
        int q = 2 * (rest - sqrtSqrtHalf);
        int q2 = multiplyHigh(q, q);
        int numerator = multiplyHigh(q, rest) + multiplyHigh(multiplyHigh(q, q2), 117049297);
        int denominatorMinusOne =
                multiplyHigh(p, 1057819769 + q + multiplyHigh(127690142, q2)) + multiplyHigh(638450708, q);
        int quotient = multiplyHigh(roundingShiftRight(numerator, 6), oneOverOnePlus(denominatorMinusOne));
        return saturatingShiftLeft(multiplyHigh(power, ln2) + quotient, 1);
    }

    /**
     * 1 / √a, with a value of up to 31 bits, or 1 for numbers below 1 (common.h, GetInvSqrtQuantizedMultiplierExp): five
     * Newton steps from 1 in Q3.28 for a quarter to one of a power of four.
     */
    static QuantizedMultiplier inverseSquareRoot(int a) {
        if (a <= 1) {
            return new QuantizedMultiplier(Integer.MAX_VALUE, 0);
        }
        int right = 11;
        int input = a;
        while (input >= 1 << 29) {
            input /= 4;
            right++;
        }
        int pairs = (Integer.numberOfLeadingZeros(input) - 1) / 2 - 1;
        right -= pairs;
        int half = input << (2 * pairs) >> 1;
        int quarter = roundingShiftRight(half, 1);
        int threeHalves = (1 << 28) + (1 << 27);
        int x = 1 << 28;
        for (int i = 0; i < 5; i++) {
            int cube = saturatingShiftLeft(multiplyHigh(multiplyHigh(x, x), x), 6);
            x = saturatingShiftLeft(multiplyHigh(threeHalves, x) - multiplyHigh(quarter, cube), 3);
        }
        int halfSqrt2 = 1518500250;
        int value = multiplyHigh(x, halfSqrt2);
        return new QuantizedMultiplier(value << Math.max(-right, 0), -Math.max(right, 0));
    }
}
