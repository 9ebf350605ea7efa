package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * How ADD and SUB bring two INT8 or INT16 numbers to one scale, twice the larger of theirs, with more bits, and their sum to
 * the output's (add_common.cc, CalculateOpDataAdd; sub_common.cc, CalculateOpDataSub).
 *
 * @param sign of the second number
 */
public record QuantizedSum(
        CommonScale operands,
        int sign,
        QuantizedMultiplier outputMultiplier,
        int outputZero,
        ActivationRange.Quantized range)
        implements QuantizedPair {
    /** What becomes of the ratio of two scales before it is used. */
    private interface Precision {
        double of(double ratio);
    }

    /** As ADD does it, with ratios in double precision. */
    static QuantizedSum ofAdd(Node node, Activation activation) {
        return of(node, activation, 1, ratio -> ratio);
    }

    /** As SUB does it, with ratios in single precision. */
    static QuantizedSum ofSub(Node node, Activation activation) {
        return of(node, activation, -1, ratio -> Float32.round((float) ratio));
    }

    private static QuantizedSum of(Node node, Activation activation, int sign, Precision precision) {
        Tensor output = node.output(0);
        node.requirePerTensor(output);
        int leftShift = output.type() == TensorType.INT16 ? 15 : 20;
        double twiceLarger = CommonScale.twiceLarger(node);
        CommonScale operands = CommonScale.of(
                node,
                leftShift,
                precision.of(node.input(0).quantization().scale() / twiceLarger),
                precision.of(node.input(1).quantization().scale() / twiceLarger));
        double outputRatio = precision.of(
                twiceLarger / ((1 << leftShift) * (double) output.quantization().scale()));
        node.check(outputRatio < 1, output, "has a scale too small for the inputs' scales");
        return new QuantizedSum(
                operands,
                sign,
                QuantizedMultiplier.of(outputRatio),
                output.quantization().zeroPoint(),
                ActivationRange.quantized(activation, output, node));
    }

    @Override
    public int firstZero() {
        return operands.firstZero();
    }

    @Override
    public int secondZero() {
        return operands.secondZero();
    }

    @Override
    public int of(int first, int second) {
        int sum = operands.first(first) + sign * operands.second(second);
        return range.clamp(outputMultiplier.multiply(sum) + outputZero);
    }
}
