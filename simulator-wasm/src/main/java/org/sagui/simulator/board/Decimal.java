package org.sagui.simulator.board;

/** Decimal fractions for the serial monitor, the same characters on every platform. */
public final class Decimal {
    /** Beyond it {@code Serial.print} gives up as well. */
    private static final double LARGEST = 4294967040.0;

    private Decimal() {}

    /**
     * A value with three digits after the point, rounded half up: {@code -0.5} is {@code "-0.500"}. What has no digits is
     * {@code nan}, {@code inf} or {@code ovf}, as an Arduino prints it.
     */
    public static String thousandths(double value) {
        if (value != value) {
            return "nan";
        }
        double magnitude = Math.abs(value);
        if (magnitude > LARGEST) {
            return magnitude == Double.POSITIVE_INFINITY ? "inf" : "ovf";
        }
        long thousandths = (long) Math.floor(magnitude * 1000 + 0.5);
        String digits = String.valueOf(1000 + thousandths % 1000).substring(1);
        return (value < 0 && thousandths > 0 ? "-" : "") + thousandths / 1000 + "." + digits;
    }
}
