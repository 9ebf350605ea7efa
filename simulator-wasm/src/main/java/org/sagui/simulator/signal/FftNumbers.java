package org.sagui.simulator.signal;

import org.sagui.simulator.math.Float32;

/**
 * The arithmetic of KISS FFT 130 (_kiss_fft_guts.h) on one type of numbers. All are held in {@code double}s, which hold
 * each of them exactly: one FFT for all types. The fixed-point ones stand for −1 to 1.
 */
public enum FftNumbers {
    INT16 {
        @Override
        double store(double x) {
            return (short) (int) x;
        }

        @Override
        double productSum(double a, double b, double c, double d) {
            return store((int) (a * b + c * d + (1 << 14)) >> 15);
        }

        @Override
        double divide(double x, int divisor) {
            return productSum(x, Short.MAX_VALUE / divisor, 0, 0);
        }

        @Override
        double half(double x) {
            return (int) x >> 1;
        }

        @Override
        double ofReal(double x) {
            return Math.floor(Short.MAX_VALUE * x + 0.5);
        }
    },

    INT32 {
        @Override
        double store(double x) {
            return (int) (long) x;
        }

        @Override
        double productSum(double a, double b, double c, double d) {
            long sum = (long) a * (long) b + (long) c * (long) d;
            return (int) ((sum + (1 << 30)) >> 31);
        }

        @Override
        double divide(double x, int divisor) {
            return productSum(x, Integer.MAX_VALUE / divisor, 0, 0);
        }

        @Override
        double half(double x) {
            return (int) (long) x >> 1;
        }

        @Override
        double ofReal(double x) {
            return Math.floor(Integer.MAX_VALUE * x + 0.5);
        }
    },

    FLOAT32 {
        @Override
        double store(double x) {
            return Float32.round((float) x);
        }

        @Override
        double productSum(double a, double b, double c, double d) {
            return store(store(a * b) + store(c * d));
        }

        @Override
        double divide(double x, int divisor) {
            return x;
        }

        @Override
        double half(double x) {
            return store(x) * 0.5;
        }

        @Override
        double ofReal(double x) {
            return store(x);
        }
    },

    /** For our own features: no board computes in it, and it loses next to nothing. */
    FLOAT64 {
        @Override
        double store(double x) {
            return x;
        }

        @Override
        double productSum(double a, double b, double c, double d) {
            return a * b + c * d;
        }

        @Override
        double divide(double x, int divisor) {
            return x;
        }

        @Override
        double half(double x) {
            return x * 0.5;
        }

        @Override
        double ofReal(double x) {
            return x;
        }
    };

    /** The value that a variable of the type takes when {@code x} is assigned to it: wrapped or rounded. */
    abstract double store(double x);

    /** {@code a·b + c·d}, rounded once in fixed point (C_MUL), as a float at each step. */
    abstract double productSum(double a, double b, double c, double d);

    /** Keeps fixed-point sums of so many numbers in range (C_FIXDIV); floats need no such thing. */
    abstract double divide(double x, int divisor);

    /** Half of a sum that has not been stored (HALF_OF). */
    abstract double half(double x);

    /** A cosine or sine as a number of the type. */
    abstract double ofReal(double x);

    /** {@code a·b}, stored (S_MUL). */
    double product(double a, double b) {
        return productSum(a, b, 0, 0);
    }
}
