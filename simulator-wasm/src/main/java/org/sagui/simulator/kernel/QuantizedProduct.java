package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;

/** How MUL multiplies two INT8 or INT16 numbers (mul_common.cc, CalculateOpDataMul). */
public record QuantizedProduct(
        int firstZero,
        int secondZero,
        QuantizedMultiplier outputMultiplier,
        int outputZero,
        ActivationRange.Quantized range)
        implements QuantizedPair {
    static QuantizedProduct of(Node node, Activation activation) {
        Tensor first = node.input(0);
        Tensor second = node.input(1);
        Tensor output = node.output(0);
        for (Tensor tensor : new Tensor[] {first, second, output}) {
            node.requirePerTensor(tensor);
            node.requireSymmetricInt16(tensor);
        }
        double firstScale = first.quantization().scale();
        double secondScale = second.quantization().scale();
        return new QuantizedProduct(
                first.quantization().zeroPoint(),
                second.quantization().zeroPoint(),
                QuantizedMultiplier.of(
                        firstScale * secondScale / output.quantization().scale(), node),
                output.quantization().zeroPoint(),
                ActivationRange.quantized(activation, output, node));
    }

    @Override
    public int of(int first, int second) {
        int product = (first - firstZero) * (second - secondZero);
        return range.clamp(outputMultiplier.multiply(product) + outputZero);
    }
}
