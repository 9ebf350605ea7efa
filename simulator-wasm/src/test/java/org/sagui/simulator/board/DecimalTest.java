package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.000",
        "1, 1.000",
        "-0.5, -0.500",
        "0.0625, 0.063", // a half, rounded up
        "-0.0625, -0.063",
        "0.0004, 0.000",
        "-0.0004, 0.000", // no sign without a number
        "0.9996, 1.000",
        "6.1850105, 6.185",
        "3000000.25, 3000000.250",
        "4294967040, 4294967040.000",
        "-4294967041, ovf",
        "Infinity, inf",
        "NaN, nan",
    })
    void hasThreeDigits(double value, String text) {
        assertThat(Decimal.thousandths(value)).isEqualTo(text);
    }
}
