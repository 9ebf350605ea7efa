package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** ABS (micro/kernels/elementwise.cc). INT16 need not be quantised. */
public final class Abs implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameCount(output, input);
        if (input.type() == TensorType.FLOAT32) {
            return ofFloats(input.float32(), output.float32());
        }
        return input.type() == TensorType.INT16 && !input.quantization().isQuantized()
                ? ofShorts(input.int16(), output.int16())
                : prepareQuantized(node, input, output);
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = Math.abs(in[i]);
            }
        };
    }

    /** The smallest number wraps around to itself. */
    private static Prepared ofShorts(short[] in, short[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (short) Math.abs(in[i]);
            }
        };
    }

    private static Prepared prepareQuantized(Node node, Tensor input, Tensor output) {
        for (Tensor tensor : new Tensor[] {input, output}) {
            node.requirePerTensor(tensor);
            node.requireSymmetricInt16(tensor);
        }
        int inputZero = input.quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(
                (double) input.quantization().scale() / output.quantization().scale(), node);
        ActivationRange.Quantized range =
                new ActivationRange.Quantized(output.type().min(), output.type().max());
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                out.set(i, range.clamp(multiplier.multiply(Math.abs(in.get(i) - inputZero)) + outputZero));
            }
        };
    }
}
