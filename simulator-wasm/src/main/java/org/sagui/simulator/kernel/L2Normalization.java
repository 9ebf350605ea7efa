package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * L2_NORMALIZATION (micro/kernels/l2norm.cc, reference/l2normalization.h, reference/integer_ops/l2normalization.h): each
 * row along the last dimension is divided by its length.
 */
public final class L2Normalization implements Kernel {
    private static final int MAX_RANK = 4;

    /** Rows that are shorter are taken for this long. */
    private static final float SHORTEST = 1e-6f;

    /** The output of INT8 has the scale 1/128. */
    private static final int OUTPUT_SHIFT = 7;

    private final Activation activation;

    public L2Normalization(Activation activation) {
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        node.check(activation == Activation.NONE, "the fused activation " + activation + " is not supported");
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(output, TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(input, output);
        node.requireRank(input, 1, MAX_RANK);
        node.requireSameShape(output, input);
        int depth = input.shape().fromEnd(0);
        return input.type() == TensorType.FLOAT32 ? prepareFloat(node, depth) : prepareInt8(node, depth);
    }

    private static Prepared prepareFloat(Node node, int depth) {
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        return () -> {
            for (int row = 0; row < input.length; row += depth) {
                float squares = DotProduct.float32(0, input, row, input, row, depth);
                float root = Float32.round((float) Math.sqrt(squares));
                float length = root < SHORTEST ? SHORTEST : root;
                for (int i = row; i < row + depth; i++) {
                    output[i] = input[i] / length;
                }
            }
        };
    }

    /** Scales do not matter: they cancel out. */
    private static Prepared prepareInt8(Node node, int depth) {
        byte[] input = node.input(0).int8();
        byte[] output = node.output(0).int8();
        int zero = node.input(0).quantization().zeroPoint();
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        return () -> {
            for (int row = 0; row < input.length; row += depth) {
                int squares = 0;
                for (int i = row; i < row + depth; i++) {
                    squares += (input[i] - zero) * (input[i] - zero);
                }
                QuantizedMultiplier inverse = FixedPoint.inverseSquareRoot(squares);
                QuantizedMultiplier scaled = new QuantizedMultiplier(inverse.value(), inverse.shift() + OUTPUT_SHIFT);
                for (int i = row; i < row + depth; i++) {
                    output[i] = (byte) range.clamp(scaled.multiply(input[i] - zero));
                }
            }
        };
    }
}
