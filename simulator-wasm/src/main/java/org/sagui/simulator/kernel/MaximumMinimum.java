package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * MAXIMUM and MINIMUM (micro/kernels/maximum_minimum.cc, reference/maximum_minimum.h). Integers are compared as they are,
 * whatever their scales.
 */
public final class MaximumMinimum implements Kernel {
    private static final int MAX_RANK = 5;

    private final Relation relation;

    /** @param relation GREATER for the maximum, LESS for the minimum: where it does not hold, the second is taken */
    public MaximumMinimum(Relation relation) {
        this.relation = relation;
    }

    @Override
    public Prepared prepare(Node node) {
        Tensor first = node.input(0);
        Tensor second = node.input(1);
        Tensor output = node.output(0);
        Broadcast broadcast = Broadcast.ofPair(
                node,
                MAX_RANK,
                TensorType.FLOAT32,
                TensorType.INT8,
                TensorType.INT16,
                TensorType.INT32,
                TensorType.INT64);
        return switch (output.type()) {
            case FLOAT32 -> ofFloats(first.float32(), second.float32(), output.float32(), broadcast);
            case INT64 -> ofLongs(first.int64(), second.int64(), output.int64(), broadcast);
            default ->
                ofIntegers(
                        IntegerElements.of(first), IntegerElements.of(second), IntegerElements.of(output), broadcast);
        };
    }

    private Prepared ofFloats(float[] first, float[] second, float[] output, Broadcast broadcast) {
        return () ->
                broadcast.forEach((o, a, b) -> output[o] = relation.holds(first[a], second[b]) ? first[a] : second[b]);
    }

    private Prepared ofLongs(long[] first, long[] second, long[] output, Broadcast broadcast) {
        return () ->
                broadcast.forEach((o, a, b) -> output[o] = relation.holds(first[a], second[b]) ? first[a] : second[b]);
    }

    private Prepared ofIntegers(
            IntegerElements first, IntegerElements second, IntegerElements output, Broadcast broadcast) {
        return () -> broadcast.forEach((o, a, b) ->
                output.set(o, relation.holds((double) first.get(a), second.get(b)) ? first.get(a) : second.get(b)));
    }
}
