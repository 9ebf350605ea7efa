package org.sagui.simulator.training;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;

/**
 * The smallest and largest number at one place of a network. Zero is always inside, because it needs an exact mark: a ReLU
 * gives it more often than any other number, and so does the border of a picture.
 */
record ValueRange(double min, double max) {
    /** Nothing but zero. */
    static final ValueRange ZERO = new ValueRange(0, 0);

    private static final int LOWEST = Byte.MIN_VALUE;
    private static final int HIGHEST = Byte.MAX_VALUE;

    ValueRange {
        min = Math.min(0, min);
        max = Math.max(0, max);
    }

    /** This range, stretched to hold all these numbers too. */
    ValueRange with(Matrix numbers) {
        double low = min;
        double high = max;
        for (int i = 0; i < numbers.count(); i++) {
            low = Math.min(low, numbers.values()[i]);
            high = Math.max(high, numbers.values()[i]);
        }
        return new ValueRange(low, high);
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
