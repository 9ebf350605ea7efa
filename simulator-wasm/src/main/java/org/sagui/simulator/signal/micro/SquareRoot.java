package org.sagui.simulator.signal.micro;

/** The rounded root of an unsigned number (signal/src/square_root_64.cc). */
public final class SquareRoot {
    /** What it takes. */
    public static final int STEPS = 32;

    private SquareRoot() {}

    /** Two bits at a time. Roots of 32-bit numbers have 16 bits at most. */
    public static int of(long number) {
        long rest = number;
        long root = 0;
        for (long bit = 1L << 62; bit != 0; bit >>>= 2) {
            boolean fits = Long.compareUnsigned(rest, root + bit) >= 0;
            rest -= fits ? root + bit : 0;
            root = (root >>> 1) + (fits ? bit : 0);
        }
        long largest = number >>> 32 == 0 ? 0xFFFF : 0xFFFFFFFFL;
        return (int) (rest > root && root != largest ? root + 1 : root);
    }
}
