package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;

/**
 * How the numbers at one place of a network are quantised. First it sees the numbers that occur, once for their range and, if
 * some are to be left out, once more for how often they do; then it is fixed.
 */
final class ActivationScale {
    private ValueRange range = ValueRange.ZERO;
    private Histogram histogram;
    private Quantization quantization;

    /** Not seen, but given. */
    static ActivationScale fixed(ValueRange range) {
        ActivationScale scale = new ActivationScale();
        scale.quantization = range.toInt8();
        return scale;
    }

    boolean isFixed() {
        return quantization != null;
    }

    Quantization quantization() {
        return quantization;
    }

    void see(Matrix numbers) {
        if (histogram == null) {
            range = range.with(numbers);
        } else {
            histogram.add(numbers);
        }
    }

    /** The range is known; from now on numbers are counted. */
    void startCounting() {
        histogram = new Histogram(range);
    }

    /** @param share of the numbers that must lie inside; used only if they were counted */
    void fix(double share) {
        if (!isFixed()) {
            quantization = (histogram == null ? range : histogram.holding(share)).toInt8();
            histogram = null;
        }
    }
}
