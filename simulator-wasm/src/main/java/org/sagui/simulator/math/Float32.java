package org.sagui.simulator.math;

/** Single precision that is single precision everywhere. */
public final class Float32 {
    private Float32() {}

    /**
     * The value rounded to a 32-bit float. Java's {@code float} arithmetic is rounded already, and the JVM and
     * WebAssembly drop this round trip through the bits. Compiled to JavaScript, arithmetic is done in doubles and only
     * the bits have 32 of them. Each {@code +}, {@code -}, {@code ×} and {@code ÷} whose result is not at once stored in
     * a {@code float[]} therefore goes through here.
     */
    public static float round(float value) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value));
    }

    /** The nearest whole number, ties away from zero (C's {@code roundf}), as a double that holds it exactly. */
    public static double roundHalfAway(double value) {
        return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5);
    }
}
