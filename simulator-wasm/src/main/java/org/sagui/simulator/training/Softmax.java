package org.sagui.simulator.training;

import org.sagui.simulator.math.ElementaryFunctions;

/** Scores as shares of one: e^score divided by the sum of all. The largest score is taken off first, so nothing overflows. */
final class Softmax {
    private Softmax() {}

    /** Fills {@code shares}, which has the same size. */
    static void shares(Matrix scores, Matrix shares) {
        for (int row = 0; row < scores.rows(); row++) {
            double logOfSum = logOfSum(scores, row);
            for (int i = 0; i < scores.columns(); i++) {
                shares.values()[row * scores.columns() + i] = ElementaryFunctions.exp(scores.at(row, i) - logOfSum);
            }
        }
    }

    /** ln Σ e^score over a row. */
    static double logOfSum(Matrix scores, int row) {
        double largest = scores.at(row, scores.largest(row));
        double sum = 0;
        for (int i = 0; i < scores.columns(); i++) {
            sum += ElementaryFunctions.exp(scores.at(row, i) - largest);
        }
        return ElementaryFunctions.log(sum) + largest;
    }
}
