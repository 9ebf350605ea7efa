package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * The arithmetic of KISS FFT 130 (_kiss_fft_guts.h) on one type of numbers. All are held in {@code double}s, which hold
 * each of them exactly: one FFT for the three types. The fixed-point ones stand for −1 to 1.
 */
enum FftNumbers {
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

        @Override
        void read(Tensor tensor, int start, double[] numbers, int count) {
            short[] elements = tensor.int16();
            for (int i = 0; i < count; i++) {
                numbers[i] = elements[start + i];
            }
        }

        @Override
        void write(double[] numbers, Tensor tensor, int start, int count) {
            short[] elements = tensor.int16();
            for (int i = 0; i < count; i++) {
                elements[start + i] = (short) (int) numbers[i];
            }
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

        @Override
        void read(Tensor tensor, int start, double[] numbers, int count) {
            int[] elements = tensor.int32();
            for (int i = 0; i < count; i++) {
                numbers[i] = elements[start + i];
            }
        }

        @Override
        void write(double[] numbers, Tensor tensor, int start, int count) {
            int[] elements = tensor.int32();
            for (int i = 0; i < count; i++) {
                elements[start + i] = (int) numbers[i];
            }
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

        @Override
        void read(Tensor tensor, int start, double[] numbers, int count) {
            float[] elements = tensor.float32();
            for (int i = 0; i < count; i++) {
                numbers[i] = elements[start + i];
            }
        }

        @Override
        void write(double[] numbers, Tensor tensor, int start, int count) {
            float[] elements = tensor.float32();
            for (int i = 0; i < count; i++) {
                elements[start + i] = (float) numbers[i];
            }
        }
    };

    /** The numbers of a tensor, which is INT16, INT32 or FLOAT32. */
    static FftNumbers of(TensorType type) {
        return switch (type) {
            case INT16 -> INT16;
            case INT32 -> INT32;
            default -> FLOAT32;
        };
    }

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

    abstract void read(Tensor tensor, int start, double[] numbers, int count);

    abstract void write(double[] numbers, Tensor tensor, int start, int count);

    /** {@code a·b}, stored (S_MUL). */
    double product(double a, double b) {
        return productSum(a, b, 0, 0);
    }
}
