package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** DIV (micro/kernels/div.cc, reference/div.h): the first divided by the second. Whole numbers are not divided by zero. */
public final class Div implements Kernel {
    private static final int MAX_RANK = 5;

    private final Activation activation;

    public Div(Activation activation) {
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        Broadcast broadcast = Broadcast.ofPair(node, MAX_RANK, TensorType.INT8, TensorType.INT32, TensorType.FLOAT32);
        return switch (node.output(0).type()) {
            case FLOAT32 -> prepareFloat(node, broadcast);
            case INT32 -> prepareInt32(node, broadcast);
            default -> prepareInt8(node, broadcast);
        };
    }

    private Prepared prepareFloat(Node node, Broadcast broadcast) {
        float[] first = node.input(0).float32();
        float[] second = node.input(1).float32();
        float[] output = node.output(0).float32();
        ActivationRange.Real range = ActivationRange.real(activation, node);
        return () -> broadcast.forEach((o, a, b) -> output[o] = range.clamp(Float32.round(first[a] / second[b])));
    }

    /** Without quantisation; quotients are cut to whole numbers. */
    private Prepared prepareInt32(Node node, Broadcast broadcast) {
        node.requireUnquantized(node.input(0));
        node.requireUnquantized(node.input(1));
        int[] first = node.input(0).int32();
        int[] second = node.input(1).int32();
        int[] output = node.output(0).int32();
        ActivationRange.Quantized range = ActivationRange.whole(activation, node);
        return () -> broadcast.forEach((o, a, b) -> {
            requireDivisor(node, second[b]);
            // The quotient of the smallest number by −1 is too large, and WebAssembly traps on it.
            output[o] = range.clamp(second[b] == -1 ? -first[a] : first[a] / second[b]);
        });
    }

    private Prepared prepareInt8(Node node, Broadcast broadcast) {
        Tensor output = node.output(0);
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.input(1));
        node.requirePerTensor(output);
        float scales = Float32.round(
                node.input(1).quantization().scale() * output.quantization().scale());
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(
                Float32.round(node.input(0).quantization().scale() / scales), node);
        ActivationRange.Quantized range = ActivationRange.quantized(activation, output, node);
        int firstZero = node.input(0).quantization().zeroPoint();
        int secondZero = node.input(1).quantization().zeroPoint();
        int outputZero = output.quantization().zeroPoint();
        byte[] first = node.input(0).int8();
        byte[] second = node.input(1).int8();
        byte[] out = output.int8();
        return () -> broadcast.forEach((o, a, b) -> {
            int divisor = second[b] - secondZero;
            requireDivisor(node, divisor);
            out[o] = (byte) range.clamp(quotient(first[a] - firstZero, divisor, multiplier) + outputZero);
        });
    }

    private static void requireDivisor(Node node, int divisor) {
        node.check(divisor != 0, node.input(1), "is zero somewhere: whole numbers cannot be divided by it");
    }

    /** The dividend times the divisor's reciprocal in Q0.31 times the scales' ratio (DivElementwise). */
    private static int quotient(int dividend, int divisor, QuantizedMultiplier ratio) {
        int numerator = divisor < 0 ? -dividend : dividend;
        int denominator = Math.abs(divisor);
        if (numerator == 0) {
            return 0;
        }
        int leadingZeros = Integer.numberOfLeadingZeros(denominator);
        int reciprocal = FixedPoint.oneOverOnePlus((denominator << leadingZeros) - Integer.MIN_VALUE);
        int headroom = Integer.numberOfLeadingZeros(numerator < 0 ? ~numerator : numerator) - 1;
        int product =
                FixedPoint.multiplyHigh(FixedPoint.multiplyHigh(numerator << headroom, reciprocal), ratio.value());
        int right = 31 - leadingZeros + headroom - ratio.shift();
        // Further to the right nothing is left; to the left, where TFLM aborts, it is out of range already.
        return right > 31 ? 0 : FixedPoint.roundingShiftRight(product, Math.max(right, 0));
    }
}
