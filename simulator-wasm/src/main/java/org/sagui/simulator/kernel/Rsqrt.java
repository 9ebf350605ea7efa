package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * RSQRT, one divided by the square root (micro/kernels/elementwise.cc). A quantised number below zero ends the run; zero
 * becomes the largest number.
 */
public final class Rsqrt implements Kernel {
    /** So many bits are kept behind the point between the two multiplications. */
    private static final int FRACTION_BITS = 20;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameCount(output, input);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), output.float32())
                : prepareQuantized(node, input, output);
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = 1 / Float32.round((float) Math.sqrt(in[i]));
            }
        };
    }

    private static Prepared prepareQuantized(Node node, Tensor input, Tensor output) {
        for (Tensor tensor : new Tensor[] {input, output}) {
            node.requirePerTensor(tensor);
            node.requireSymmetricInt16(tensor);
        }
        double ratio = 1
                / (Math.sqrt(input.quantization().scale())
                        * output.quantization().scale());
        QuantizedMultiplier scale = QuantizedMultiplier.of(ratio, node);
        node.check(scale.shift() >= FRACTION_BITS - 31, "the ratio of its scales, " + ratio + ", is out of range");
        QuantizedMultiplier multiplier = new QuantizedMultiplier(scale.value(), scale.shift() - FRACTION_BITS);
        int inputZero = input.quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        ActivationRange.Quantized range =
                new ActivationRange.Quantized(output.type().min(), output.type().max());
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                int number = in.get(i) - inputZero;
                node.check(number >= 0, input, "is negative somewhere: it has no square root");
                out.set(
                        i,
                        number == 0
                                ? range.max()
                                : range.clamp(multiplier.multiply(inverseSquareRoot(number)) + outputZero));
            }
        };
    }

    private static int inverseSquareRoot(int number) {
        QuantizedMultiplier root = FixedPoint.inverseSquareRoot(number);
        return new QuantizedMultiplier(root.value(), root.shift() + FRACTION_BITS).multiply(1);
    }
}
