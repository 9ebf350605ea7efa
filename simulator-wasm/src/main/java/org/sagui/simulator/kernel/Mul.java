package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.TensorType;

/** MUL (micro/kernels/mul_common.cc, reference/mul.h, reference/integer_ops/mul.h). */
public final class Mul implements PairKernel {
    private static final int MAX_RANK = 6;

    private final Activation activation;

    public Mul(Activation activation) {
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        Broadcast broadcast = broadcast(node);
        return switch (node.output(0).type()) {
            case FLOAT32 -> prepareFloat(node, broadcast);
            case INT32 -> prepareInt32(node, broadcast);
            default -> prepareQuantized(node, broadcast);
        };
    }

    private Prepared prepareFloat(Node node, Broadcast broadcast) {
        float[] first = node.input(0).float32();
        float[] second = node.input(1).float32();
        float[] output = node.output(0).float32();
        ActivationRange.Real range = real(node);
        return () -> broadcast.forEach((o, a, b) -> output[o] = range.clamp(Float32.round(first[a] * second[b])));
    }

    /** Products wrap around. */
    private Prepared prepareInt32(Node node, Broadcast broadcast) {
        int[] first = node.input(0).int32();
        int[] second = node.input(1).int32();
        int[] output = node.output(0).int32();
        ActivationRange.Quantized range = ActivationRange.whole(activation, node);
        return () -> broadcast.forEach((o, a, b) -> output[o] = range.clamp(first[a] * second[b]));
    }

    private Prepared prepareQuantized(Node node, Broadcast broadcast) {
        QuantizedPair pair = quantized(node);
        IntegerElements first = IntegerElements.of(node.input(0));
        IntegerElements second = IntegerElements.of(node.input(1));
        IntegerElements output = IntegerElements.of(node.output(0));
        return () -> broadcast.forEach((o, a, b) -> output.set(o, pair.of(first.get(a), second.get(b))));
    }

    @Override
    public Combination combination() {
        return Combination.PRODUCT;
    }

    @Override
    public Broadcast broadcast(Node node) {
        return Broadcast.ofPair(
                node, MAX_RANK, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.FLOAT32);
    }

    @Override
    public ActivationRange.Real real(Node node) {
        return ActivationRange.real(activation, node);
    }

    @Override
    public QuantizedPair quantized(Node node) {
        return QuantizedProduct.of(node, activation);
    }
}
