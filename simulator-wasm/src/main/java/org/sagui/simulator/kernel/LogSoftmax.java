package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * LOG_SOFTMAX, the logarithm of what SOFTMAX gives, over the last dimension (micro/kernels/log_softmax.cc,
 * reference/log_softmax.h).
 */
public final class LogSoftmax implements Kernel {
    /** Differences from the largest number and logarithms are in Q5.26, the sum of exponentials in Q12.19. */
    private static final int DIFFERENCE_INTEGER_BITS = 5;

    private static final int SUM_INTEGER_BITS = 12;
    private static final int OUTPUT_INTEGER_BITS = 4;

    /** So many ones fit the sum's integer bits. */
    private static final int MAX_INT8_DEPTH = (1 << SUM_INTEGER_BITS) - 1;

    private static final float OUTPUT_SCALE = 1f / 16;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.check(input.shape().rank() > 0, input, "is a scalar");
        node.requireSameShape(output, input);
        int depth = input.shape().fromEnd(0);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), output.float32(), depth)
                : prepareInt8(node, input, output, depth);
    }

    private static Prepared ofFloats(float[] in, float[] out, int depth) {
        return () -> {
            for (int start = 0; start < in.length; start += depth) {
                ofRow(in, start, start + depth, out);
            }
        };
    }

    private static void ofRow(float[] in, int start, int end, float[] out) {
        float max = -Float.MAX_VALUE;
        for (int i = start; i < end; i++) {
            max = in[i] > max ? in[i] : max;
        }
        float sum = 0;
        for (int i = start; i < end; i++) {
            float exp = Float32.round((float) ElementaryFunctions.exp(Float32.round(in[i] - max)));
            sum = Float32.round(sum + exp);
        }
        float logOfSum = Float32.round((float) ElementaryFunctions.log(sum));
        for (int i = start; i < end; i++) {
            out[i] = Float32.round(in[i] - max) - logOfSum;
        }
    }

    private static Prepared prepareInt8(Node node, Tensor input, Tensor output, int depth) {
        node.requirePerTensor(input);
        Quantization quantization = output.quantization();
        node.check(
                quantization.count() == 1
                        && quantization.scale() == OUTPUT_SCALE
                        && quantization.zeroPoint() == Byte.MAX_VALUE,
                output,
                "has " + quantization + "; LOG_SOFTMAX needs scale " + OUTPUT_SCALE + ", zero point " + Byte.MAX_VALUE);
        node.check(depth <= MAX_INT8_DEPTH, input, "has more than " + MAX_INT8_DEPTH + " classes");
        FixedPointRow row = FixedPointRow.of(node, input);
        byte[] in = input.int8();
        byte[] out = output.int8();
        return () -> {
            for (int start = 0; start < in.length; start += depth) {
                row.run(in, start, start + depth, out);
            }
        };
    }

    /**
     * One row in fixed point.
     *
     * @param multiplier makes differences of INT8 numbers Q5.26 (PreprocessLogSoftmaxScalingExp)
     * @param inverse makes INT8 numbers of them again
     * @param smallestDifference below, e to the power of it is taken for nothing
     */
    private record FixedPointRow(QuantizedMultiplier multiplier, QuantizedMultiplier inverse, int smallestDifference) {

        static FixedPointRow of(Node node, Tensor input) {
            int fractionBits = 31 - DIFFERENCE_INTEGER_BITS;
            double scale = Math.min((double) input.quantization().scale() * (1 << fractionBits), (1L << 31) - 1.0);
            node.check(scale > 1, input, () -> "has a scale too small, " + input.quantization());
            QuantizedMultiplier multiplier = QuantizedMultiplier.of(scale);
            QuantizedMultiplier inverse =
                    QuantizedMultiplier.of((1 << (31 - multiplier.shift())) / (double) multiplier.value());
            int radius = FixedPoint.inputRadius(DIFFERENCE_INTEGER_BITS, multiplier.shift());
            return new FixedPointRow(multiplier, inverse, -radius);
        }

        void run(byte[] in, int start, int end, byte[] out) {
            int max = Byte.MIN_VALUE;
            for (int i = start; i < end; i++) {
                max = Math.max(max, in[i]);
            }
            int logOfSum = FixedPoint.log(sumOfExponentials(in, start, end, max));
            // From here on the result is in the range of Q5.26.
            int beyond = Math.max(smallestDifference - 1, inverse.multiply(logOfSum + Integer.MIN_VALUE));
            for (int i = start; i < end; i++) {
                int difference = in[i] - max;
                out[i] = difference > beyond ? result(multiplier.multiply(difference) - logOfSum) : Byte.MIN_VALUE;
            }
        }

        private int sumOfExponentials(byte[] in, int start, int end, int max) {
            int sum = 0;
            for (int i = start; i < end; i++) {
                if (in[i] - max >= smallestDifference) {
                    int exp = FixedPoint.expOnNegative(multiplier.multiply(in[i] - max), DIFFERENCE_INTEGER_BITS);
                    sum += FixedPoint.roundingShiftRight(exp, SUM_INTEGER_BITS);
                }
            }
            return sum;
        }

        private static byte result(int logarithm) {
            int number = FixedPoint.roundingShiftRight(logarithm, 31 - DIFFERENCE_INTEGER_BITS - OUTPUT_INTEGER_BITS)
                    + Byte.MAX_VALUE;
            return (byte) Math.min(Math.max(number, Byte.MIN_VALUE), Byte.MAX_VALUE);
        }
    }
}
