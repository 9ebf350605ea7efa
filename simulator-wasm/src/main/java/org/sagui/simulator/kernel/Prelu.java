package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * PRELU, the second input times the first where that is below zero (micro/kernels/prelu_common.cc, reference/prelu.h). The
 * second is INT8 also where the first is INT16.
 */
public final class Prelu implements PairKernel {
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
        Broadcast broadcast = broadcast(node);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), alpha.float32(), output.float32(), broadcast)
                : prepareQuantized(node, broadcast);
    }

    private static Prepared ofFloats(float[] in, float[] alpha, float[] out, Broadcast broadcast) {
        return () -> broadcast.forEach((o, x, a) -> out[o] = in[x] >= 0 ? in[x] : in[x] * alpha[a]);
    }

    private Prepared prepareQuantized(Node node, Broadcast broadcast) {
        QuantizedPair pair = quantized(node);
        IntegerElements in = IntegerElements.of(node.input(0));
        IntegerElements alpha = IntegerElements.of(node.input(1));
        IntegerElements out = IntegerElements.of(node.output(0));
        return () -> broadcast.forEach((o, x, a) -> out.set(o, pair.of(in.get(x), alpha.get(a))));
    }

    @Override
    public Combination combination() {
        return Combination.PRELU;
    }

    @Override
    public Broadcast broadcast(Node node) {
        return Broadcast.ofAll(node, MAX_RANK, node.output(0), node.input(0), node.input(1));
    }

    @Override
    public ActivationRange.Real real(Node node) {
        return ActivationRange.Real.ALL;
    }

    @Override
    public QuantizedPair quantized(Node node) {
        return QuantizedPrelu.of(node);
    }
}
