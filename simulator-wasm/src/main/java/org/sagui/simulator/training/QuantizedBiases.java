package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/** Biases as int32, in the unit of the products that they are added to: input scale × weight scale. */
record QuantizedBiases(int[] values, Quantization quantization) {
    /** @param weights with one scale, or one for each bias */
    static QuantizedBiases of(double[] biases, Quantization input, Quantization weights) {
        float[] scales = new float[weights.count()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = input.scale() * weights.scale(i);
        }
        int[] values = new int[biases.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[weights.isPerChannel() ? i : 0];
            values[i] = (int) Float32.roundHalfAway(biases[i] / scale);
        }
        return new QuantizedBiases(values, new Quantization(scales, new int[scales.length], 0));
    }

    /**
     * The smallest scales of weights with which the biases stay well within 32 bits: a channel of tiny weights and a large
     * bias needs them.
     */
    static double[] smallestWeightScales(double[] biases, Quantization input, Channels channels) {
        double[] scales = new double[channels.count()];
        for (int i = 0; i < biases.length; i++) {
            int channel = channels.count() > 1 ? i : 0;
            scales[channel] = Math.max(scales[channel], Math.abs(biases[i]) / (0x1p30 * input.scale()));
        }
        return scales;
    }
}
