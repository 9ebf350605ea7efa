package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;

/**
 * LOGISTIC and TANH of INT16 numbers by a table of 1 / (1 + e^−x) for x of 0, 1/24, 2/24, … 255/24
 * (reference/integer_ops/logistic.h and tanh.h), after {@code number · multiplier / 2^shift} has made x · 3 · 4096 of them.
 */
record SigmoidTable(int multiplier, int shift) {
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
