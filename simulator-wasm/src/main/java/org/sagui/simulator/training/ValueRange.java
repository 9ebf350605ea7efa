package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/**
 * The smallest and largest number seen at one place of a network. Zero is always inside, because it needs an exact mark:
 * a ReLU gives it more often than any other number.
 */
record ValueRange(double min, double max) {
    private static final int LOWEST = Byte.MIN_VALUE;
    private static final int HIGHEST = Byte.MAX_VALUE;

    ValueRange {
        min = Math.min(0, min);
        max = Math.max(0, max);
    }

    static ValueRange of(Matrix activations) {
        double min = 0;
        double max = 0;
        for (double value : activations.values()) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return new ValueRange(min, max);
    }

    /**
     * 256 marks from min to max, moved by less than one of them so that zero meets its mark
     * ({@code GetAsymmetricQuantizationParams} of TensorFlow's {@code quantization_utils.cc}).
     */
    Quantization toInt8() {
        double scale = max > min ? (max - min) / (HIGHEST - LOWEST) : 1;
        int zeroPoint = (int) Float32.roundHalfAway(LOWEST - min / scale);
        return Quantization.of((float) scale, Math.max(LOWEST, Math.min(HIGHEST, zeroPoint)));
    }
}
