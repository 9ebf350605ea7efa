package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;

/**
 * How two INT8 or INT16 operands of different scales are brought to one scale, with more bits: shifted left, then multiplied
 * by numbers below 1 (QuantizeMultiplierSmallerThanOneExp).
 */
public record CommonScale(
        int leftShift,
        int firstZero,
        int secondZero,
        QuantizedMultiplier firstMultiplier,
        QuantizedMultiplier secondMultiplier) {

    /** @param firstRatio the first input's scale as a part of the common one; between 0 and 1, or the node is refused */
    static CommonScale of(Node node, int leftShift, double firstRatio, double secondRatio) {
        Quantization first = quantization(node, node.input(0), firstRatio);
        Quantization second = quantization(node, node.input(1), secondRatio);
        return new CommonScale(
                leftShift,
                first.zeroPoint(),
                second.zeroPoint(),
                QuantizedMultiplier.of(firstRatio),
                QuantizedMultiplier.of(secondRatio));
    }

    private static Quantization quantization(Node node, Tensor input, double ratio) {
        node.requirePerTensor(input);
        node.check(ratio > 0 && ratio < 1, input, () -> "has a scale out of range, " + input.quantization());
        return input.quantization();
    }

    /** Twice the larger of the two scales, beside which neither needs more than half of the range. */
    static double twiceLarger(Node node) {
        return 2.0
                * Math.max(
                        node.input(0).quantization().scale(),
                        node.input(1).quantization().scale());
    }

    int first(int number) {
        return firstMultiplier.multiply((number - firstZero) << leftShift);
    }

    int second(int number) {
        return secondMultiplier.multiply((number - secondZero) << leftShift);
    }
}
