package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * How ADD and SUB bring two INT8 or INT16 numbers to one scale, twice the larger of theirs, with more bits, and their sum to
 * the output's (add_common.cc, CalculateOpDataAdd).
 */
record QuantizedSum(
        int leftShift,
        int firstZero,
        int secondZero,
        int outputZero,
        QuantizedMultiplier firstMultiplier,
        QuantizedMultiplier secondMultiplier,
        QuantizedMultiplier outputMultiplier) {

    static QuantizedSum of(Node node) {
        Tensor output = node.output(0);
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.input(1));
        node.requirePerTensor(output);
        Quantization first = node.input(0).quantization();
        Quantization second = node.input(1).quantization();
        int leftShift = output.type() == TensorType.INT16 ? 15 : 20;
        double twiceMax = 2.0 * Math.max(first.scale(), second.scale());
        double outputRatio =
                twiceMax / ((1 << leftShift) * (double) output.quantization().scale());
        node.check(outputRatio < 1, output, "has a scale too small for the inputs' scales");
        return new QuantizedSum(
                leftShift,
                first.zeroPoint(),
                second.zeroPoint(),
                output.quantization().zeroPoint(),
                QuantizedMultiplier.of(first.scale() / twiceMax),
                QuantizedMultiplier.of(second.scale() / twiceMax),
                QuantizedMultiplier.of(outputRatio));
    }

    int first(int number) {
        return firstMultiplier.multiply((number - firstZero) << leftShift);
    }

    int second(int number) {
        return secondMultiplier.multiply((number - secondZero) << leftShift);
    }

    /** Not yet clamped. */
    int output(int sum) {
        return outputMultiplier.multiply(sum) + outputZero;
    }
}
