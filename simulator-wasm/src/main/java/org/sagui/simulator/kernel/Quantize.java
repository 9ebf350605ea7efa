package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** QUANTIZE (micro/kernels/quantize_common.cc): real numbers to whole ones, or whole ones from one scale to another. */
public final class Quantize implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(output, outputTypes(node, input));
        node.requirePerTensor(output);
        node.check(
                input.elementCount() == output.elementCount(),
                output,
                "has shape " + output.shape() + ", but the input " + input.shape());
        return input.type() == TensorType.FLOAT32 ? fromFloat(input, output) : rescale(node, input, output);
    }

    /** The pairs of types that EvalQuantizeReference has a branch for. */
    private static TensorType[] outputTypes(Node node, Tensor input) {
        node.requireType(
                input, TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8, TensorType.INT16, TensorType.INT32);
        return switch (input.type()) {
            case INT8 -> new TensorType[] {TensorType.INT8, TensorType.UINT8, TensorType.INT16, TensorType.INT32};
            case INT16 -> new TensorType[] {TensorType.INT8, TensorType.INT16, TensorType.INT32};
            case UINT8 -> new TensorType[] {TensorType.INT8};
            default -> new TensorType[] {TensorType.INT8, TensorType.INT16};
        };
    }

    private static Prepared fromFloat(Tensor input, Tensor output) {
        float[] in = input.float32();
        IntegerElements out = IntegerElements.of(output);
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out.set(i, RealElements.quantize(in[i], output));
            }
        };
    }

    /** What brings whole numbers from one scale to the other. */
    public QuantizedMultiplier multiplier(Node node) {
        Quantization from = node.input(0).quantization();
        Quantization to = node.output(0).quantization();
        return QuantizedMultiplier.of((double) from.scale() / to.scale(), node);
    }

    /** reference/requantize.h; its shortcut between INT8 and UINT8 gives the same numbers. */
    private Prepared rescale(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        QuantizedMultiplier multiplier = multiplier(node);
        IntegerElements in = IntegerElements.of(input);
        IntegerElements out = IntegerElements.of(output);
        int inputZero = input.quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        int min = output.type().min();
        int max = output.type().max();
        int count = input.elementCount();
        return () -> {
            for (int i = 0; i < count; i++) {
                int number = multiplier.multiply(in.get(i) - inputZero) + outputZero;
                out.set(i, Math.min(Math.max(number, min), max));
            }
        };
    }
}
