package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * How PRELU multiplies a number below zero, and rescales any other (prelu_common.cc, CalculatePreluParams).
 *
 * @param positiveMultiplier for numbers that are not multiplied
 * @param outputMultiplier for products
 */
public record QuantizedPrelu(
        int firstZero,
        int secondZero,
        QuantizedMultiplier positiveMultiplier,
        QuantizedMultiplier outputMultiplier,
        int outputZero,
        ActivationRange.Quantized range)
        implements QuantizedPair {
    static QuantizedPrelu of(Node node) {
        Tensor input = node.input(0);
        Tensor alpha = node.input(1);
        Tensor output = node.output(0);
        for (Tensor tensor : new Tensor[] {input, alpha, output}) {
            node.requirePerTensor(tensor);
        }
        double inputScale = input.quantization().scale();
        double outputScale = output.quantization().scale();
        TensorType type = output.type();
        return new QuantizedPrelu(
                input.quantization().zeroPoint(),
                alpha.quantization().zeroPoint(),
                QuantizedMultiplier.of(inputScale / outputScale, node),
                QuantizedMultiplier.of(inputScale * alpha.quantization().scale() / outputScale, node),
                output.quantization().zeroPoint(),
                new ActivationRange.Quantized(type.min(), type.max()));
    }

    @Override
    public int of(int first, int second) {
        int x = first - firstZero;
        int y = x >= 0 ? positiveMultiplier.multiply(x) : outputMultiplier.multiply(x * (second - secondZero));
        return range.clamp(y + outputZero);
    }
}
