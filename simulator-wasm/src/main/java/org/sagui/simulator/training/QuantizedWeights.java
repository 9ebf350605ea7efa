package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/**
 * Weights as int8. They are symmetric, with the zero point 0, so that a sum of products needs no correction for them, and
 * have no −128, as the quantisation specification of TensorFlow Lite asks.
 */
record QuantizedWeights(byte[] values, Quantization quantization) {
    private static final int HIGHEST = Byte.MAX_VALUE;

    /** One scale for all: the largest magnitude becomes ±127. */
    static QuantizedWeights of(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        Quantization quantization = Quantization.of(largest > 0 ? (float) (largest / HIGHEST) : 1, 0);
        byte[] values = new byte[weights.length];
        for (int i = 0; i < values.length; i++) {
            int value = (int) Float32.roundHalfAway(weights[i] / quantization.scale());
            values[i] = (byte) Math.max(-HIGHEST, Math.min(HIGHEST, value));
        }
        return new QuantizedWeights(values, quantization);
    }
}
