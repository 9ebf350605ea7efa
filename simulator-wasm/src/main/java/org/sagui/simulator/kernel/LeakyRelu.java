package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** LEAKY_RELU, alpha · x below zero (micro/kernels/leaky_relu_common.cc, reference/leaky_relu.h). */
public final class LeakyRelu implements Kernel {
    private final float alpha;

    /** @param alpha any number, also a negative one */
    public LeakyRelu(float alpha) {
        this.alpha = alpha;
    }

    public float alpha() {
        return alpha;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameShape(output, input);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), output.float32())
                : prepareQuantized(node, input, output);
    }

    private Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = in[i] > 0 ? in[i] : in[i] * alpha;
            }
        };
    }

    /** The ratios are computed in single precision. */
    private Prepared prepareQuantized(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        Quantization from = input.quantization();
        Quantization to = output.quantization();
        QuantizedMultiplier positive = QuantizedMultiplier.of(Float32.round(from.scale() / to.scale()), node);
        QuantizedMultiplier negative =
                QuantizedMultiplier.ofSigned(Float32.round(Float32.round(from.scale() * alpha) / to.scale()), node);
        ActivationRange.Quantized range =
                new ActivationRange.Quantized(output.type().min(), output.type().max());
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                int x = in.get(i) - from.zeroPoint();
                out.set(i, range.clamp((x >= 0 ? positive : negative).multiply(x) + to.zeroPoint()));
            }
        };
    }
}
