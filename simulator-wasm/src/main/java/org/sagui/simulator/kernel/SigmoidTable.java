package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;

/**
 * LOGISTIC and TANH of INT16 numbers by a table of 1 / (1 + e^−x) for x of 0, 1/24, 2/24, … 255/24
 * (reference/integer_ops/logistic.h and tanh.h), after {@code number · multiplier / 2^shift} has made x · 3 · 4096 of them.
 */
record SigmoidTable(int multiplier, int shift) {
    /** The scale of the results is 2 to the power of this. */
    private static final int OUTPUT_POWER = -15;

    /** Numbers of this power of two as their scale need no multiplication but by 3. */
    private static final int INPUT_POWER = -12;

    private static final int LAST = 255;

    /** In Q0.16. */
    private static final int[] SIGMOID = new int[LAST + 1];

    static {
        for (int i = 0; i < LAST; i++) {
            // As much as the line to the next value would miss the curve by in the middle, by half of that it is
            // raised.
            double middleOfLine = (sigmoid(i) + sigmoid(i + 1)) / 2;
            double raised = sigmoid(i) + (sigmoid(i + 0.5) - middleOfLine) / 2;
            SIGMOID[i] = (int) Math.floor(raised * (1 << 16) + 0.5);
        }
        SIGMOID[LAST] = (1 << 16) - 1;
    }

    private static double sigmoid(double twentyFourths) {
        return 1 / (1 + ElementaryFunctions.exp(-twentyFourths / 24));
    }

    /**
     * The table for the input's scale (logistic_common.cc, tanh.cc).
     *
     * @param maxPowerShift scales of 2^−12 and up to so many powers of two above are taken as exactly that
     */
    static SigmoidTable of(Node node, Tensor input, Tensor output, int maxPowerShift) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        node.requireSymmetricInt16(input);
        node.requireSymmetricInt16(output);
        float outputScale = output.quantization().scale();
        node.check(
                isPowerOfTwo(outputScale) && log2Rounded(outputScale) == OUTPUT_POWER,
                output,
                "has scale " + outputScale + "; INT16 needs 2^" + OUTPUT_POWER);
        float inputScale = input.quantization().scale();
        int powerShift = log2Rounded(inputScale) - INPUT_POWER;
        if (isPowerOfTwo(inputScale) && powerShift >= 0 && powerShift <= maxPowerShift) {
            return new SigmoidTable(3 << powerShift, 0);
        }
        double multiplier = inputScale * 4096.0 * 3;
        int shift = 0;
        while (multiplier <= Short.MAX_VALUE / 2.0 && shift <= 30) {
            shift++;
            multiplier *= 2;
        }
        node.check(multiplier < Short.MAX_VALUE + 1, input, () -> "has a scale too large, " + inputScale);
        return new SigmoidTable((int) multiplier, shift);
    }

    /** CheckedLog2 (quantization_util.cc): within 0.07 % of it. */
    private static boolean isPowerOfTwo(float scale) {
        return Math.abs(Float32.round(log2(scale) - log2Rounded(scale))) < 1e-3f;
    }

    private static int log2Rounded(float scale) {
        return (int) Float32.roundHalfAway(log2(scale));
    }

    private static float log2(float scale) {
        float log = Float32.round((float) ElementaryFunctions.log(scale));
        return Float32.round(log * Float32.round(1 / Float32.round((float) ElementaryFunctions.log(2))));
    }

    private int rescale(int number) {
        return (number * multiplier + (shift > 0 ? 1 << (shift - 1) : 0)) >> shift;
    }

    /** In Q0.15. */
    int logistic(int number) {
        int x = rescale(number);
        int piece = Math.abs(x) >> 9;
        int rest = Math.abs(x) & 511;
        // In Q0.25, from a half on.
        int ofMagnitude = piece >= LAST
                ? Short.MAX_VALUE << 10
                : (SIGMOID[piece] << 9) + rest * (SIGMOID[piece + 1] - SIGMOID[piece]);
        return (x >= 0 ? ofMagnitude + (1 << 9) : (1 << 25) - ofMagnitude + (1 << 9) - 1) >> 10;
    }

    /** In Q0.15: tanh x = 2 · sigmoid 2x − 1. */
    int tanh(int number) {
        int x = rescale(number);
        int piece = Math.abs(x) >> 8;
        int rest = Math.abs(x) & 255;
        // In Q0.24, from a half on.
        int ofMagnitude =
                piece >= LAST ? 0xFFFF << 8 : (SIGMOID[piece] << 8) + rest * (SIGMOID[piece + 1] - SIGMOID[piece]);
        int minusHalf = ofMagnitude - (1 << 23);
        return (x >= 0 ? minusHalf + (1 << 7) : -minusHalf + (1 << 7) - 1) >> 8;
    }
}
