package org.sagui.simulator.board;

/** Decimal fractions for the serial monitor, the same characters on every platform. */
final class Decimal {
    private Decimal() {}

    /** A value with three digits after the point, rounded half up: {@code -0.5} is {@code "-0.500"}. */
    static String thousandths(double value) {
        int thousandths = (int) Math.floor(Math.abs(value) * 1000 + 0.5);
        String digits = String.valueOf(1000 + thousandths % 1000).substring(1);
        return (value < 0 && thousandths > 0 ? "-" : "") + thousandths / 1000 + "." + digits;
    }
}
