package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * How ADD and SUB bring two INT8 or INT16 numbers to one scale, twice the larger of theirs, with more bits, and their sum to
 * the output's (add_common.cc, CalculateOpDataAdd; sub_common.cc, CalculateOpDataSub).
 */
record QuantizedSum(CommonScale operands, int outputZero, QuantizedMultiplier outputMultiplier) {
    /** What becomes of the ratio of two scales before it is used. */
    private interface Precision {
        double of(double ratio);
    }

    /** As ADD does it, with ratios in double precision. */
    static QuantizedSum ofAdd(Node node) {
        return of(node, ratio -> ratio);
    }

    /** As SUB does it, with ratios in single precision. */
    static QuantizedSum ofSub(Node node) {
        return of(node, ratio -> Float32.round((float) ratio));
    }

    private static QuantizedSum of(Node node, Precision precision) {
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
        return new QuantizedSum(operands, output.quantization().zeroPoint(), QuantizedMultiplier.of(outputRatio));
    }

    int first(int number) {
        return operands.first(number);
    }

    int second(int number) {
        return operands.second(number);
    }

    /** Not yet clamped. */
    int output(int sum) {
        return outputMultiplier.multiply(sum) + outputZero;
    }
}
