package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SOFTMAX (micro/kernels/softmax.cc, reference/softmax.h) over the last dimension: {@code e^(beta·x)} as a share of the
 * sum. In int8 the exponentials are fixed point, and the output may be int8 or int16; in int16 they come from a table.
 */
public final class Softmax implements Kernel {
    /** The exponent is in Q5.26, the sum in Q12.19. */
    private static final int DIFFERENCE_INTEGER_BITS = 5;

    public static final int SUM_INTEGER_BITS = 12;

    /** So many ones fit the sum's integer bits. TFLM aborts when the sum overflows. */
    private static final int MAX_INT8_DEPTH = (1 << SUM_INTEGER_BITS) - 1;

    /** How far the scale of a 16-bit output may be away from the one it must have, as a part of it. */
    private static final float TOLERANCE = 0.001f;

    /** So many ones fit a sum of 16-bit exponentials. */
    private static final int MAX_INT16_DEPTH = 1 << 16;

    private final float beta;

    public Softmax(float beta) {
        this.beta = beta;
    }

    public float beta() {
        return beta;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.check(input.shape().rank() > 0, input, "is a scalar");
        node.requireSameShape(output, input);
        if (input.type() == TensorType.INT8) {
            node.requireType(output, TensorType.INT8, TensorType.INT16);
            return prepareInt8(node, input, output);
        }
        node.requireSameType(output, input);
        return input.type() == TensorType.INT16 ? prepareInt16(node, input, output) : prepareFloat(input, output);
    }

    private Prepared prepareFloat(Tensor input, Tensor output) {
        int depth = input.shape().fromEnd(0);
        float[] in = input.float32();
        float[] out = output.float32();
        return () -> {
            for (int start = 0; start < in.length; start += depth) {
                float max = -Float.MAX_VALUE;
                for (int i = start; i < start + depth; i++) {
                    max = in[i] > max ? in[i] : max;
                }
                float sum = 0;
                for (int i = start; i < start + depth; i++) {
                    out[i] = (float) ElementaryFunctions.exp(Float32.round(Float32.round(in[i] - max) * beta));
                    sum = Float32.round(sum + out[i]);
                }
                for (int i = start; i < start + depth; i++) {
                    out[i] = out[i] / sum;
                }
            }
        };
    }

    private Prepared prepareInt8(Node node, Tensor input, Tensor output) {
        if (output.type() == TensorType.INT8) {
            requireOutputScale(node, output, 1f / 256, Byte.MIN_VALUE, 0);
        } else {
            requireOutputScale(node, output, 1f / 65536, Short.MIN_VALUE, TOLERANCE);
        }
        node.check(input.shape().fromEnd(0) <= MAX_INT8_DEPTH, input, "has more than " + MAX_INT8_DEPTH + " classes");
        int[] exponentials = exponentials(node);
        int depth = input.shape().fromEnd(0);
        byte[] in = input.int8();
        IntegerElements out = IntegerElements.of(output);
        return () -> {
            for (int start = 0; start < in.length; start += depth) {
                softmaxRow(in, start, depth, exponentials, out, output.type());
            }
        };
    }

    /**
     * e^(beta·(x − max)) in Q0.31 for INT8 inputs and max − x = 0, 1, … 255; 0 where it is too small to be represented
     * (PreprocessSoftmaxScaling in quantization_util.cc).
     */
    public int[] exponentials(Node node) {
        Tensor input = node.input(0);
        node.requirePerTensor(input);
        double scale = Math.min(
                (double) beta * input.quantization().scale() * (1 << (31 - DIFFERENCE_INTEGER_BITS)), (1L << 31) - 1.0);
        node.check(
                scale > 1,
                "beta " + beta + " times the input scale "
                        + input.quantization().scale() + " is too small");
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(scale);
        int largestDifference = FixedPoint.inputRadius(DIFFERENCE_INTEGER_BITS, multiplier.shift());
        int[] exponentials = new int[256];
        for (int i = 0; i <= Math.min(largestDifference, exponentials.length - 1); i++) {
            exponentials[i] = FixedPoint.expOnNegative(multiplier.multiply(-i), DIFFERENCE_INTEGER_BITS);
        }
        return exponentials;
    }

    private static void softmaxRow(
            byte[] in, int start, int depth, int[] exponentials, IntegerElements out, TensorType outputType) {
        int max = Byte.MIN_VALUE;
        for (int i = start; i < start + depth; i++) {
            max = Math.max(max, in[i]);
        }
        int sum = 0;
        for (int i = start; i < start + depth; i++) {
            sum += FixedPoint.roundingShiftRight(exponentials[max - in[i]], SUM_INTEGER_BITS);
        }
        int headroom = Integer.numberOfLeadingZeros(sum);
        int reciprocal = FixedPoint.oneOverOnePlus((sum << headroom) - Integer.MIN_VALUE);
        int shift = SUM_INTEGER_BITS - headroom + 31 - 8 * outputType.byteSize();
        for (int i = start; i < start + depth; i++) {
            int share = FixedPoint.roundingShiftRight(
                    FixedPoint.multiplyHigh(reciprocal, exponentials[max - in[i]]), shift);
            out.set(i, Math.min(outputType.min() + share, outputType.max()));
        }
    }

    private Prepared prepareInt16(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        requireOutputScale(node, output, 1f / 32768, 0, TOLERANCE);
        int depth = input.shape().fromEnd(0);
        node.check(depth <= MAX_INT16_DEPTH, input, "has more than " + MAX_INT16_DEPTH + " classes");
        // The differences from the largest number, 0 to −65535, become 0 to −10, the range of the table.
        QuantizedMultiplier multiplier =
                QuantizedMultiplier.of((double) input.quantization().scale() * beta / (10.0 / 65535), node);
        Int16Table exp = new Int16Table(x -> (float) ElementaryFunctions.exp(x), -10, 0);
        Int16Table oneOverOnePlus = new Int16Table(x -> 1 / Float32.round(1 + x), 0, 1);
        short[] in = input.int16();
        short[] out = output.int16();
        return () -> {
            for (int start = 0; start < in.length; start += depth) {
                softmaxRow(in, start, depth, multiplier, exp, oneOverOnePlus, out);
            }
        };
    }

    private static void softmaxRow(
            short[] in,
            int start,
            int depth,
            QuantizedMultiplier multiplier,
            Int16Table exp,
            Int16Table oneOverOnePlus,
            short[] out) {
        int max = Short.MIN_VALUE;
        for (int i = start; i < start + depth; i++) {
            max = Math.max(max, in[i]);
        }
        int sum = 0;
        for (int i = start; i < start + depth; i++) {
            out[i] = (short) exp.at(saturate(multiplier.multiply(in[i] - max) + Short.MAX_VALUE));
            sum += out[i];
        }
        // The sum as 1 + x with x in [0, 1), and x moved to the middle of the table.
        int headroom = Integer.numberOfLeadingZeros(sum);
        int onePlus = (int) ((((long) sum << (headroom - 1)) + (1 << 13)) >> 14);
        int reciprocal = oneOverOnePlus.at(saturate(onePlus - (1 << 16) - (1 << 15)));
        int shift = 31 - headroom;
        for (int i = start; i < start + depth; i++) {
            int share = (out[i] * reciprocal + (1 << (shift - 1))) >> shift;
            out[i] = (short) Math.min(Math.max(share, 0), Short.MAX_VALUE);
        }
    }

    private static int saturate(int x) {
        return Math.min(Math.max(x, Short.MIN_VALUE), Short.MAX_VALUE);
    }

    /**
     * Results are shares of one: the output's scale and zero point must be just that (softmax_common.cc).
     *
     * @param tolerance how far the scale may be away, as a part of it
     */
    private static void requireOutputScale(Node node, Tensor output, float scale, int zeroPoint, float tolerance) {
        Quantization actual = output.quantization();
        node.check(
                actual.count() == 1
                        && Math.abs(actual.scale() - scale) <= tolerance * scale
                        && actual.zeroPoint() == zeroPoint,
                output,
                "has " + actual + "; SOFTMAX needs scale " + scale + ", zero point " + zeroPoint);
    }
}
