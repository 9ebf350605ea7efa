package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * PRELU, the second input times the first where that is below zero (micro/kernels/prelu_common.cc, reference/prelu.h). The
 * second is INT8 also where the first is INT16.
 */
public final class Prelu implements Kernel {
    private static final int MAX_RANK = 4;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor alpha = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireType(alpha, input.type() == TensorType.FLOAT32 ? TensorType.FLOAT32 : TensorType.INT8);
        node.requireSameType(output, input);
        node.requireRank(output, 0, MAX_RANK);
        Broadcast broadcast = Broadcast.ofAll(node, MAX_RANK, output, input, alpha);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), alpha.float32(), output.float32(), broadcast)
                : prepareQuantized(node, broadcast);
    }

    private static Prepared ofFloats(float[] in, float[] alpha, float[] out, Broadcast broadcast) {
        return () -> broadcast.forEach((o, x, a) -> out[o] = in[x] >= 0 ? in[x] : in[x] * alpha[a]);
    }

    private static Prepared prepareQuantized(Node node, Broadcast broadcast) {
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.input(1));
        node.requirePerTensor(node.output(0));
        Quantization from = node.input(0).quantization();
        Quantization alphas = node.input(1).quantization();
        Quantization to = node.output(0).quantization();
        QuantizedMultiplier positive = QuantizedMultiplier.of((double) from.scale() / to.scale(), node);
        QuantizedMultiplier negative =
                QuantizedMultiplier.of((double) from.scale() * alphas.scale() / to.scale(), node);
        TensorType type = node.output(0).type();
        ActivationRange.Quantized range = new ActivationRange.Quantized(type.min(), type.max());
        IntegerElements in = IntegerElements.of(node.input(0));
        byte[] alpha = node.input(1).int8();
        IntegerElements out = IntegerElements.of(node.output(0));
        return () -> broadcast.forEach((o, i, a) -> {
            int x = in.get(i) - from.zeroPoint();
            int y = x >= 0 ? positive.multiply(x) : negative.multiply(x * (alpha[a] - alphas.zeroPoint()));
            out.set(o, range.clamp(y + to.zeroPoint()));
        });
    }
}
