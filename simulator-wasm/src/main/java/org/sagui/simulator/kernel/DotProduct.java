package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;

/** Sums of products of stretches of two arrays: the innermost loops of dense layers and convolutions. */
final class DotProduct {
    private DotProduct() {}

    /** Added to {@code sum} in float and in this order, each product rounded before it is added. */
    static float float32(float sum, float[] a, int aStart, float[] b, int bStart, int length) {
        float total = sum;
        for (int i = 0; i < length; i++) {
            total = Float32.round(total + Float32.round(a[aStart + i] * b[bStart + i]));
        }
        return total;
    }

    static int int8(byte[] input, int inputStart, int inputZero, byte[] filter, int filterStart, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (input[inputStart + i] - inputZero) * filter[filterStart + i];
        }
        return sum;
    }

    /**
     * Adds to {@code sums[i]}, {@code from} ≤ i < {@code to}, the product of {@code length} values and filter i. The filters
     * lie one after the other. Four of them take turns, so that each value is fetched once for four.
     */
    static void addInt8(int[] sums, int from, int to, int[] values, int start, byte[] filters, int length) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int first = i * length;
            int second = first + length;
            int third = second + length;
            int fourth = third + length;
            int sum0 = 0;
            int sum1 = 0;
            int sum2 = 0;
            int sum3 = 0;
            for (int k = 0; k < length; k++) {
                int value = values[start + k];
                sum0 += value * filters[first + k];
                sum1 += value * filters[second + k];
                sum2 += value * filters[third + k];
                sum3 += value * filters[fourth + k];
            }
            sums[i] += sum0;
            sums[i + 1] += sum1;
            sums[i + 2] += sum2;
            sums[i + 3] += sum3;
        }
        for (; i < to; i++) {
            int sum = 0;
            for (int k = 0; k < length; k++) {
                sum += values[start + k] * filters[i * length + k];
            }
            sums[i] += sum;
        }
    }

    /** With zero points of 0, as 16-bit numbers have them. */
    static long int16(short[] input, int inputStart, byte[] filter, int filterStart, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += input[inputStart + i] * filter[filterStart + i];
        }
        return sum;
    }
}
