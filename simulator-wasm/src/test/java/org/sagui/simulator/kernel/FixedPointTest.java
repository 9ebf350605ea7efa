package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.simulator.tensor.Tensor;

class FixedPointTest {
    private static final double Q31 = 0x1p31;

    /** gemmlowp divides by truncation after adding a nudge; that is a floor for a nudge of one half. */
    @Test
    void multiplyHighRoundsToNearest() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            int a = random.nextInt();
            int b = random.nextInt();
            long product = (long) a * b;
            long nudge = product >= 0 ? 1 << 30 : 1 - (1 << 30);
            assertThat(FixedPoint.multiplyHigh(a, b)).isEqualTo((int) ((product + nudge) / (1L << 31)));
        }
        assertThat(FixedPoint.multiplyHigh(Integer.MIN_VALUE, Integer.MIN_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shiftRightRoundsHalvesAwayFromZero() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            int x = random.nextInt() >> random.nextInt(31);
            int exponent = random.nextInt(32);
            BigInteger expected = new BigDecimal(x)
                    .divide(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)), RoundingMode.HALF_UP)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toBigInteger();
            assertThat(FixedPoint.roundingShiftRight(x, exponent))
                    .as(x + " >> " + exponent)
                    .isEqualTo(expected.intValue());
        }
    }

    @Test
    void expOnNegativeIsNearTheExponential() {
        for (int raw = 0; raw > -(1 << 30); raw -= 1_234_567) {
            double expected = Math.exp(raw / (double) (1 << 26));
            assertThat(FixedPoint.expOnNegative(raw, 5) / Q31).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void oneOverOnePlusIsNearTheQuotient() {
        for (long raw = 0; raw < 1L << 31; raw += 7_654_321) {
            double expected = 1 / (1 + raw / Q31);
            assertThat(FixedPoint.oneOverOnePlus((int) raw) / Q31).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void logisticAndTanhAreNearTheFunctions() {
        for (int raw = -15 << 27; raw < 15 << 27; raw += 1_234_567) {
            double x = raw / (double) (1 << 27);
            assertThat(FixedPoint.logistic(raw) / Q31).isCloseTo(1 / (1 + Math.exp(-x)), within(2e-7));
            assertThat(FixedPoint.tanh(raw) / Q31).isCloseTo(Math.tanh(x), within(2e-7));
        }
        assertThat(FixedPoint.logistic(0)).isEqualTo(1 << 30);
        assertThat(FixedPoint.tanh(0)).isZero();
    }

    @Test
    void logIsNearTheLogarithm() {
        for (long raw = 1 << 19; raw < 1L << 31; raw += 1_234_567) {
            double expected = Math.log(raw / (double) (1 << 19));
            assertThat(FixedPoint.log((int) raw) / (double) (1 << 26)).isCloseTo(expected, within(3e-6));
        }
        assertThat(FixedPoint.log(1 << 19) / (double) (1 << 26)).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 255, 32767, 65535, 1 << 29, Integer.MAX_VALUE})
    void inverseSquareRootIsNearIt(int number) {
        QuantizedMultiplier root = FixedPoint.inverseSquareRoot(number);
        double real = root.value() / Q31 * Math.pow(2, root.shift());
        assertThat(real * Math.sqrt(number)).isCloseTo(1, within(1e-5));
    }

    @Test
    void inverseSquareRootOfNothingIsOne() {
        assertThat(FixedPoint.inverseSquareRoot(0)).isEqualTo(FixedPoint.inverseSquareRoot(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,           1073741824, 0",
        "1,             1073741824, 1",
        "0.75,          1610612736, 0",
        "3,             1610612736, 2",
        "0.99999999999, 1073741824, 1", // rounds up to one
        "0,             0,          0",
        "1e-12,         0,          0", // below 2^-32: nothing is left
        "4.656612873077393e-10, 1073741824, -30"
    })
    void multiplierOfARealNumber(double real, int value, int shift) {
        assertThat(QuantizedMultiplier.of(real)).isEqualTo(new QuantizedMultiplier(value, shift));
    }

    /** Two roundings: 1 is first half of 2^-31 away, then a half again. */
    @Test
    void multipliesWithTwoRoundings() {
        assertThat(QuantizedMultiplier.of(0.25).multiply(10)).isEqualTo(3);
        assertThat(QuantizedMultiplier.of(0.25).multiply(-10)).isEqualTo(-3);
        assertThat(QuantizedMultiplier.of(0.125).multiply(3)).isEqualTo(1);
        assertThat(QuantizedMultiplier.of(4).multiply(-3)).isEqualTo(-12);
    }

    /** LEAKY_RELU multiplies by numbers below zero. */
    @Test
    void multipliesByNegativeNumbers() {
        Node node = new Node("operator 0 (TEST)", new Tensor[0], new Tensor[0], Environment.empty());
        assertThat(QuantizedMultiplier.ofSigned(-0.25, node).multiply(-10)).isEqualTo(3);
        assertThat(QuantizedMultiplier.ofSigned(-3, node).multiply(5)).isEqualTo(-15);
    }

    /** Halves go up; of 1/3 and of a millionth, 15 bits are left. */
    @Test
    void multipliesLongNumbersWithFifteenBits() {
        assertThat(QuantizedMultiplier.of(0.5).multiply64(3)).isEqualTo(2);
        assertThat(QuantizedMultiplier.of(0.5).multiply64(-3)).isEqualTo(-1);
        assertThat(QuantizedMultiplier.of(1 / 3.0).multiply64(3_000_000)).isEqualTo(999_985);
        assertThat(QuantizedMultiplier.of(64).multiply64(-5)).isEqualTo(-320);
        assertThat(QuantizedMultiplier.of(1e-6).multiply64(1L << 46)).isEqualTo(70_369_280);
    }

    @Test
    void tableIsNearTheFunctionItTabulates() {
        Int16Table exp = new Int16Table(x -> (float) Math.exp(x), -10, 0);
        for (int x = Short.MIN_VALUE; x <= Short.MAX_VALUE; x += 7) {
            double expected = Math.exp((x - 32768) * 10.0 / 65536);
            assertThat(exp.at(x) / 0x1p15).isCloseTo(expected, within(1e-4));
        }
    }
}
