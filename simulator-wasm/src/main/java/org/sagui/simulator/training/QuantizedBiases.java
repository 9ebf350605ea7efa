package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/** Biases as int32, in the unit of the products that they are added to: input scale × weight scale. */
record QuantizedBiases(int[] values, Quantization quantization) {
    static QuantizedBiases of(double[] biases, Quantization input, Quantization weights) {
        Quantization quantization = Quantization.of(input.scale() * weights.scale(), 0);
        int[] values = new int[biases.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) Float32.roundHalfAway(biases[i] / quantization.scale());
        }
        return new QuantizedBiases(values, quantization);
    }
}
