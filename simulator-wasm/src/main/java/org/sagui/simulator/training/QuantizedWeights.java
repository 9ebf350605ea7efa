package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/**
 * Weights as int8. They are symmetric, with the zero point 0, so that a sum of products needs no correction for them, and
 * have no −128, as the quantisation specification of TensorFlow Lite asks.
 */
record QuantizedWeights(byte[] values, Channels channels, Quantization quantization) {
    private static final int HIGHEST = Byte.MAX_VALUE;

    /** In each channel, the largest magnitude becomes ±127. */
    static QuantizedWeights of(double[] weights, Channels channels) {
        return of(weights, channels, new double[channels.count()]);
    }

    /** As {@link #of(double[], Channels)}, with no scale smaller than these. */
    static QuantizedWeights of(double[] weights, Channels channels, double[] smallestScales) {
        double[] largest = new double[channels.count()];
        for (int i = 0; i < weights.length; i++) {
            int channel = channels.of(i);
            largest[channel] = Math.max(largest[channel], Math.abs(weights[i]));
        }
        float[] scales = new float[channels.count()];
        for (int channel = 0; channel < scales.length; channel++) {
            scales[channel] = (float) Math.max(largest[channel] / HIGHEST, smallestScales[channel]);
            if (scales[channel] == 0) {
                scales[channel] = 1;
            }
        }
        byte[] values = new byte[weights.length];
        for (int i = 0; i < values.length; i++) {
            int value = (int) Float32.roundHalfAway(weights[i] / scales[channels.of(i)]);
            values[i] = (byte) Math.max(-HIGHEST, Math.min(HIGHEST, value));
        }
        return new QuantizedWeights(
                values, channels, new Quantization(scales, new int[scales.length], channels.dimension()));
    }

    /** What the int8 numbers stand for. */
    double[] real() {
        double[] real = new double[values.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = (double) values[i] * quantization.scale(channels.of(i));
        }
        return real;
    }
}
