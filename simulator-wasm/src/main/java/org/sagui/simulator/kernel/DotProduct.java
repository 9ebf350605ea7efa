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

    /** With zero points of 0, as 16-bit numbers have them. */
    static long int16(short[] input, int inputStart, byte[] filter, int filterStart, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += input[inputStart + i] * filter[filterStart + i];
        }
        return sum;
    }
}
