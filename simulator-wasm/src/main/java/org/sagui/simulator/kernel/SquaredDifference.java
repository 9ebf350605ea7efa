package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SQUARED_DIFFERENCE (micro/kernels/squared_difference.cc). */
public final class SquaredDifference implements Kernel {
    private static final int MAX_RANK = 4;

    @Override
    public Prepared prepare(Node node) {
        Tensor first = node.input(0);
        Tensor second = node.input(1);
        Tensor output = node.output(0);
        Broadcast broadcast = Broadcast.ofPair(
                node, MAX_RANK, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.FLOAT32);
        return switch (first.type()) {
            case FLOAT32 -> ofFloats(first.float32(), second.float32(), output.float32(), broadcast);
            case INT32 -> ofInts(first.int32(), second.int32(), output.int32(), broadcast);
            default -> prepareQuantized(node, broadcast);
        };
    }

    private static Prepared ofFloats(float[] first, float[] second, float[] output, Broadcast broadcast) {
        return () -> broadcast.forEach((o, a, b) -> {
            float difference = Float32.round(first[a] - second[b]);
            output[o] = difference * difference;
        });
    }

    /** Results wrap around. */
    private static Prepared ofInts(int[] first, int[] second, int[] output, Broadcast broadcast) {
        return () -> broadcast.forEach((o, a, b) -> {
            int difference = first[a] - second[b];
            output[o] = difference * difference;
        });
    }

    private static Prepared prepareQuantized(Node node, Broadcast broadcast) {
        Tensor output = node.output(0);
        for (Tensor tensor : new Tensor[] {node.input(0), node.input(1), output}) {
            node.requirePerTensor(tensor);
            node.requireSymmetricInt16(tensor);
        }
        // The square of the largest difference just fits 32 bits.
        int leftShift = output.type() == TensorType.INT8 ? 7 : 0;
        double twiceLarger = CommonScale.twiceLarger(node);
        CommonScale operands = CommonScale.of(
                node,
                leftShift,
                node.input(0).quantization().scale() / twiceLarger,
                node.input(1).quantization().scale() / twiceLarger);
        double outputUnit =
                Float32.round((1 << (2 * leftShift)) * output.quantization().scale());
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(twiceLarger * twiceLarger / outputUnit, node);
        ActivationRange.Quantized range =
                new ActivationRange.Quantized(output.type().min(), output.type().max());
        int outputZero = output.quantization().zeroPoint();
        IntegerElements first = IntegerElements.of(node.input(0));
        IntegerElements second = IntegerElements.of(node.input(1));
        IntegerElements out = IntegerElements.of(output);
        return () -> broadcast.forEach((o, a, b) -> {
            int difference = operands.first(first.get(a)) - operands.second(second.get(b));
            out.set(o, range.clamp(multiplier.multiply(difference * difference) + outputZero));
        });
    }
}
