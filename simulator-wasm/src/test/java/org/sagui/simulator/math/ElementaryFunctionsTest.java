package org.sagui.simulator.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementaryFunctionsTest {
    private static final double BOUND = 0x1p-50;

    @Test
    void expIsWithinItsBound() {
        for (double x = -708; x <= 709; x += 0.0371) {
            assertThat(ElementaryFunctions.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(BOUND));
        }
    }

    @Test
    void expAtTheEnds() {
        assertThat(ElementaryFunctions.exp(0)).isEqualTo(1);
        assertThat(ElementaryFunctions.exp(-1000)).isEqualTo(0);
        assertThat(ElementaryFunctions.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(ElementaryFunctions.exp(1000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ElementaryFunctions.exp(Double.NaN)).isNaN();
    }

    @Test
    void sinIsWithinItsBound() {
        for (double x = -50; x <= 50; x += 0.00317) {
            assertThat(ElementaryFunctions.sin(x)).isCloseTo(StrictMath.sin(x), within(BOUND));
        }
        for (double x = -0x1p20; x <= 0x1p20; x += 97.31) {
            assertThat(ElementaryFunctions.sin(x)).isCloseTo(StrictMath.sin(x), within(BOUND));
        }
    }

    @Test
    void sinBeyondItsRangeIsNotANumber() {
        assertThat(ElementaryFunctions.sin(0x1p21)).isNaN();
        assertThat(ElementaryFunctions.sin(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(ElementaryFunctions.sin(Double.NaN)).isNaN();
    }

    @Test
    void cosIsWithinItsBound() {
        for (double x = -50; x <= 50; x += 0.00317) {
            assertThat(ElementaryFunctions.cos(x)).isCloseTo(StrictMath.cos(x), within(BOUND));
        }
        assertThat(ElementaryFunctions.cos(Double.NaN)).isNaN();
    }

    @Test
    void logIsWithinItsBound() {
        for (double x = 1e-3; x < 1e3; x *= 1.000371) {
            assertThat(ElementaryFunctions.log(x) / StrictMath.log(x)).isCloseTo(1, within(BOUND));
        }
        for (double x : new double[] {Double.MIN_VALUE, 0x1p-1030, Double.MIN_NORMAL, Double.MAX_VALUE}) {
            assertThat(ElementaryFunctions.log(x) / StrictMath.log(x)).isCloseTo(1, within(BOUND));
        }
    }

    @Test
    void logAtTheEnds() {
        assertThat(ElementaryFunctions.log(1)).isZero();
        assertThat(ElementaryFunctions.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ElementaryFunctions.log(-1)).isNaN();
        assertThat(ElementaryFunctions.log(Double.NaN)).isNaN();
        assertThat(ElementaryFunctions.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void tanhIsWithinItsBound() {
        for (double x = 1e-9; x < 100; x *= 1.0037) {
            assertThat(ElementaryFunctions.tanh(x) / StrictMath.tanh(x)).isCloseTo(1, within(0x1p-45));
            assertThat(ElementaryFunctions.tanh(-x)).isEqualTo(-ElementaryFunctions.tanh(x));
        }
        assertThat(ElementaryFunctions.tanh(0)).isZero();
        assertThat(ElementaryFunctions.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(ElementaryFunctions.tanh(Double.NaN)).isNaN();
    }

    @Test
    void roundsHalvesAwayFromZero() {
        assertThat(Float32.roundHalfAway(2.5)).isEqualTo(3);
        assertThat(Float32.roundHalfAway(-2.5)).isEqualTo(-3);
        assertThat(Float32.roundHalfAway(0.49999997f)).isEqualTo(0);
        assertThat(Float32.roundHalfAway(-0.2)).isZero();
    }
}
