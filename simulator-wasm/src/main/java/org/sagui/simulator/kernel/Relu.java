package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * RELU and RELU6 (micro/kernels/activations.cc), and RELU_N1_TO_1, which TensorFlow Lite Micro does not have, with the
 * arithmetic of TensorFlow Lite (kernels/activations.cc). Integers are rescaled and clamped; RELU6 alone clamps without
 * rescaling.
 */
public final class Relu implements Kernel {
    private final Activation bounds;

    /** @param bounds RELU, RELU6 or RELU_N1_TO_1 */
    public Relu(Activation bounds) {
        this.bounds = bounds;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.check(
                input.elementCount() == output.elementCount(),
                output,
                "has shape " + output.shape() + ", but the input " + input.shape());
        if (input.type() == TensorType.FLOAT32) {
            return clampFloat(input, output);
        }
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        return bounds == Activation.RELU6 ? clampIntegers(input, output) : rescale(node, input, output);
    }

    private Prepared clampFloat(Tensor input, Tensor output) {
        float[] in = input.float32();
        float[] out = output.float32();
        ActivationRange.Real range = real();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = range.clamp(in[i]);
            }
        };
    }

    /** What FLOAT32 numbers are clamped to. */
    public ActivationRange.Real real() {
        return switch (bounds) {
            case RELU -> new ActivationRange.Real(0, Float.POSITIVE_INFINITY);
            case RELU6 -> new ActivationRange.Real(0, 6);
            default -> new ActivationRange.Real(-1, 1);
        };
    }

    private static Prepared clampIntegers(Tensor input, Tensor output) {
        int six = RealElements.quantize(6, input);
        int zero = input.quantization().zeroPoint();
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                out.set(i, Math.min(Math.max(in.get(i), zero), six));
            }
        };
    }

    private Prepared rescale(Node node, Tensor input, Tensor output) {
        int inputZero = input.quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        node.requireSymmetricInt16(input);
        node.requireSymmetricInt16(output);
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(
                (double) input.quantization().scale() / output.quantization().scale(), node);
        ActivationRange.Quantized range = ActivationRange.quantized(bounds, output, node);
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                out.set(i, range.clamp(multiplier.multiply(in.get(i) - inputZero) + outputZero));
            }
        };
    }
}
