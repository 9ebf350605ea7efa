package org.sagui.simulator.kernel;

import java.util.List;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** ADD_N (micro/kernels/add_n.cc, reference/add_n.h): the sum of two or more tensors of one shape. */
public final class AddN implements Kernel {
    private static final int LEFT_SHIFT = 20;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, Integer.MAX_VALUE);
        node.requireAllInputs();
        node.requireOutputs(1);
        Tensor first = node.input(0);
        Tensor output = node.output(0);
        node.requireType(first, TensorType.INT8, TensorType.FLOAT32);
        node.requireSameType(output, first);
        node.requireSameCount(output, first);
        for (Tensor input : node.inputs()) {
            node.requireSameType(input, first);
            node.requireSameShape(input, first);
            if (first.type() == TensorType.INT8) {
                node.requirePerTensor(input);
                node.requireSameQuantization(input, first);
            }
        }
        return first.type() == TensorType.FLOAT32 ? addFloats(node.inputs(), output) : prepareInt8(node, first, output);
    }

    private static Prepared addFloats(List<Tensor> inputs, Tensor output) {
        float[] out = output.float32();
        return () -> {
            for (int i = 0; i < out.length; i++) {
                float sum = 0;
                for (Tensor input : inputs) {
                    sum = Float32.round(sum + input.float32()[i]);
                }
                out[i] = sum;
            }
        };
    }

    private static Prepared prepareInt8(Node node, Tensor first, Tensor output) {
        node.requirePerTensor(output);
        Quantization quantization = first.quantization();
        double outputRatio = 2.0
                * quantization.scale()
                / ((1 << LEFT_SHIFT) * (double) output.quantization().scale());
        node.check(outputRatio < 1, output, "has a scale too small for the inputs' scale");
        QuantizedMultiplier half = QuantizedMultiplier.of(0.5);
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(outputRatio);
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        int zero = quantization.zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        byte[] out = output.int8();
        return () -> {
            for (int i = 0; i < out.length; i++) {
                // The reference starts at the number 0 as if it were an input, not at the real number 0.
                int sum = half.multiply(-zero << LEFT_SHIFT);
                for (Tensor input : node.inputs()) {
                    sum += half.multiply((input.int8()[i] - zero) << LEFT_SHIFT);
                }
                out[i] = (byte) range.clamp(multiplier.multiply(sum) + outputZero);
            }
        };
    }
}
