package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * EQUAL, NOT_EQUAL, GREATER, GREATER_EQUAL, LESS and LESS_EQUAL (micro/kernels/comparisons.cc, reference/comparisons.h).
 * Quantised numbers are compared as the real ones that they stand for, rounded to 1/256.
 */
public final class Comparison implements Kernel {
    private static final int MAX_RANK = 4;
    private static final int LEFT_SHIFT = 8;

    private final Relation relation;

    public Comparison(Relation relation) {
        this.relation = relation;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor first = node.input(0);
        Tensor second = node.input(1);
        Tensor output = node.output(0);
        node.requireType(first, types());
        node.requireSameType(second, first);
        node.requireType(output, TensorType.BOOL);
        Broadcast broadcast = Broadcast.ofAll(node, MAX_RANK, output, first, second);
        return switch (first.type()) {
            case FLOAT32 -> compareFloats(node, broadcast);
            case INT64 -> compareLongs(node, broadcast);
            case INT32, BOOL -> compareIntegers(node, broadcast);
            default -> compareQuantized(node, broadcast);
        };
    }

    /** What each operator's Eval has a branch for: of all of them, only GREATER takes INT16. */
    private TensorType[] types() {
        return switch (relation) {
            case EQUAL, NOT_EQUAL ->
                new TensorType[] {
                    TensorType.BOOL, TensorType.FLOAT32, TensorType.INT32, TensorType.INT64, TensorType.INT8
                };
            case GREATER ->
                new TensorType[] {
                    TensorType.FLOAT32, TensorType.INT32, TensorType.INT64, TensorType.INT8, TensorType.INT16
                };
            default -> new TensorType[] {TensorType.FLOAT32, TensorType.INT32, TensorType.INT64, TensorType.INT8};
        };
    }

    private Prepared compareFloats(Node node, Broadcast broadcast) {
        float[] first = node.input(0).float32();
        float[] second = node.input(1).float32();
        byte[] output = node.output(0).int8();
        return () -> broadcast.forEach((o, a, b) -> output[o] = bool(relation.holds(first[a], second[b])));
    }

    private Prepared compareLongs(Node node, Broadcast broadcast) {
        long[] first = node.input(0).int64();
        long[] second = node.input(1).int64();
        byte[] output = node.output(0).int8();
        return () -> broadcast.forEach((o, a, b) -> output[o] = bool(relation.holds(first[a], second[b])));
    }

    private Prepared compareIntegers(Node node, Broadcast broadcast) {
        IntegerElements first = IntegerElements.of(node.input(0));
        IntegerElements second = IntegerElements.of(node.input(1));
        byte[] output = node.output(0).int8();
        return () ->
                broadcast.forEach((o, a, b) -> output[o] = bool(relation.holds((double) first.get(a), second.get(b))));
    }

    private Prepared compareQuantized(Node node, Broadcast broadcast) {
        CommonScale scale = CommonScale.of(
                node,
                LEFT_SHIFT,
                node.input(0).quantization().scale(),
                node.input(1).quantization().scale());
        IntegerElements first = IntegerElements.of(node.input(0));
        IntegerElements second = IntegerElements.of(node.input(1));
        byte[] output = node.output(0).int8();
        return () -> broadcast.forEach((o, a, b) ->
                output[o] = bool(relation.holds((double) scale.first(first.get(a)), scale.second(second.get(b)))));
    }

    private static byte bool(boolean value) {
        return (byte) (value ? 1 : 0);
    }
}
