package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/**
 * INT8 numbers as the argument of LOGISTIC and TANH, in Q4.27 (logistic_common.cc, tanh.cc).
 *
 * @param radius from here on the result is its limit
 */
record SigmoidInput(int zeroPoint, int radius, QuantizedMultiplier multiplier) {
    private static final int INTEGER_BITS = 4;
    private static final int FRACTION_BITS = 31 - INTEGER_BITS;

    /** With a scale of 8 already, every number but the zero point is beyond the radius. */
    private static final float LARGEST_SCALE = 8;

    static SigmoidInput of(Node node, Tensor input) {
        node.requirePerTensor(input);
        double scale = Math.min(input.quantization().scale(), LARGEST_SCALE);
        node.check(scale * (1 << FRACTION_BITS) >= 0.5, input, "has a scale too small, " + input.quantization());
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(scale * (1 << FRACTION_BITS));
        int radius = FixedPoint.inputRadius(INTEGER_BITS, multiplier.shift());
        return new SigmoidInput(input.quantization().zeroPoint(), radius, multiplier);
    }

    boolean isBelow(int number) {
        return number - zeroPoint <= -radius;
    }

    boolean isAbove(int number) {
        return number - zeroPoint >= radius;
    }

    int toQ4(int number) {
        return multiplier.multiply(number - zeroPoint);
    }
}
