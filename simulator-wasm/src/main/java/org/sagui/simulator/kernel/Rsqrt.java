package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * RSQRT, one divided by the square root (micro/kernels/elementwise.cc, whose IsRsqrtSupportedType leaves INT16 out). A
 * quantised number below zero ends the run; zero becomes the largest number.
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
        node.requireType(input, TensorType.INT8, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameCount(output, input);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), output.float32())
                : prepareInt8(node, input, output);
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = 1 / Float32.round((float) Math.sqrt(in[i]));
            }
        };
    }

    private static Prepared prepareInt8(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        double ratio = 1
                / (Math.sqrt(input.quantization().scale())
                        * output.quantization().scale());
        QuantizedMultiplier scale = QuantizedMultiplier.of(ratio, node);
        node.check(
                scale.shift() >= FRACTION_BITS - 31, () -> "the ratio of its scales, " + ratio + ", is out of range");
        QuantizedMultiplier multiplier = new QuantizedMultiplier(scale.value(), scale.shift() - FRACTION_BITS);
        int inputZero = input.quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        byte[] in = input.int8();
        byte[] out = output.int8();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                int number = in[i] - inputZero;
                node.check(number >= 0, input, "is negative somewhere: it has no square root");
                int result = number == 0
                        ? range.max()
                        : range.clamp(multiplier.multiply(inverseSquareRoot(number)) + outputZero);
                out[i] = (byte) result;
            }
        };
    }

    private static int inverseSquareRoot(int number) {
        QuantizedMultiplier root = FixedPoint.inverseSquareRoot(number);
        return new QuantizedMultiplier(root.value(), root.shift() + FRACTION_BITS).multiply(1);
    }
}
