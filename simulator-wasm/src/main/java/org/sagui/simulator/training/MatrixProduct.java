package org.sagui.simulator.training;

import java.util.Arrays;

/**
 * The three products of a layer with weights: every dense layer and every convolution is made of them, and nearly all
 * time of training goes here.
 *
 * <p>Inputs are rows [rows, depth], weights [units, depth], outputs [rows, units]. Each sum is added up in the order of
 * its index, one number at a time, however the loops are cut: so the result does not depend on how. Four sums or four
 * addends go together because a processor adds four numbers in the time it takes to wait for one.
 */
final class MatrixProduct {
    private MatrixProduct() {}

    /**
     * outputs[row][unit] = biases[unit] + Σ over depth of inputs[row][i] · weights[unit][i].
     *
     * @param from where the inputs begin
     * @param to where the outputs begin
     */
    static void forward(
            double[] inputs,
            int from,
            int rows,
            int depth,
            double[] weights,
            double[] biases,
            int units,
            double[] outputs,
            int to) {
        int row = 0;
        for (; row + 2 <= rows; row += 2) {
            int unit = 0;
            for (; unit + 4 <= units; unit += 4) {
                twoRowsOfFour(
                        inputs, from + row * depth, depth, weights, biases, unit, units, outputs, to + row * units);
            }
            for (; unit < units; unit++) {
                for (int i = row; i < row + 2; i++) {
                    outputs[to + i * units + unit] =
                            sum(biases[unit], inputs, from + i * depth, weights, unit * depth, depth);
                }
            }
        }
        for (; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                outputs[to + row * units + unit] =
                        sum(biases[unit], inputs, from + row * depth, weights, unit * depth, depth);
            }
        }
    }

    private static void twoRowsOfFour(
            double[] inputs,
            int first,
            int depth,
            double[] weights,
            double[] biases,
            int unit,
            int units,
            double[] outputs,
            int to) {
        int second = first + depth;
        int w0 = unit * depth;
        int w1 = w0 + depth;
        int w2 = w1 + depth;
        int w3 = w2 + depth;
        double a0 = biases[unit];
        double a1 = biases[unit + 1];
        double a2 = biases[unit + 2];
        double a3 = biases[unit + 3];
        double b0 = a0;
        double b1 = a1;
        double b2 = a2;
        double b3 = a3;
        for (int i = 0; i < depth; i++) {
            double x = inputs[first + i];
            double y = inputs[second + i];
            double v0 = weights[w0 + i];
            double v1 = weights[w1 + i];
            double v2 = weights[w2 + i];
            double v3 = weights[w3 + i];
            a0 += v0 * x;
            a1 += v1 * x;
            a2 += v2 * x;
            a3 += v3 * x;
            b0 += v0 * y;
            b1 += v1 * y;
            b2 += v2 * y;
            b3 += v3 * y;
        }
        int a = to + unit;
        outputs[a] = a0;
        outputs[a + 1] = a1;
        outputs[a + 2] = a2;
        outputs[a + 3] = a3;
        int b = a + units;
        outputs[b] = b0;
        outputs[b + 1] = b1;
        outputs[b + 2] = b2;
        outputs[b + 3] = b3;
    }

    private static double sum(double start, double[] inputs, int from, double[] weights, int weight, int depth) {
        double sum = start;
        for (int i = 0; i < depth; i++) {
            sum += weights[weight + i] * inputs[from + i];
        }
        return sum;
    }

    /**
     * Adds to weightGradient[unit][i] the Σ over rows of gradient[row][unit] · inputs[row][i].
     *
     * @param at where the gradient of the outputs begins
     * @param from where the inputs begin
     */
    static void addWeightGradient(
            double[] gradient,
            int at,
            double[] inputs,
            int from,
            int rows,
            int units,
            int depth,
            double[] weightGradient) {
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            int x0 = from + row * depth;
            int x1 = x0 + depth;
            int x2 = x1 + depth;
            int x3 = x2 + depth;
            int g = at + row * units;
            for (int unit = 0; unit < units; unit++) {
                double g0 = gradient[g + unit];
                double g1 = gradient[g + units + unit];
                double g2 = gradient[g + 2 * units + unit];
                double g3 = gradient[g + 3 * units + unit];
                int w = unit * depth;
                for (int i = 0; i < depth; i++) {
                    weightGradient[w + i] = weightGradient[w + i]
                            + g0 * inputs[x0 + i]
                            + g1 * inputs[x1 + i]
                            + g2 * inputs[x2 + i]
                            + g3 * inputs[x3 + i];
                }
            }
        }
        for (; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                addScaled(
                        weightGradient,
                        unit * depth,
                        gradient[at + row * units + unit],
                        inputs,
                        from + row * depth,
                        depth);
            }
        }
    }

    /** Adds to biasGradient[unit] the Σ over rows of gradient[row][unit]. */
    static void addBiasGradient(double[] gradient, int at, int rows, int units, double[] biasGradient) {
        int g = at;
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                biasGradient[unit] += gradient[g++];
            }
        }
    }

    /**
     * inputGradient[row][i] = Σ over units of gradient[row][unit] · weights[unit][i].
     *
     * @param at where the gradient of the outputs begins
     * @param to where that of the inputs begins
     */
    static void inputGradient(
            double[] gradient,
            int at,
            double[] weights,
            int rows,
            int units,
            int depth,
            double[] inputGradient,
            int to) {
        Arrays.fill(inputGradient, to, to + rows * depth, 0);
        for (int row = 0; row < rows; row++) {
            int g = at + row * units;
            int x = to + row * depth;
            int unit = 0;
            for (; unit + 4 <= units; unit += 4) {
                double g0 = gradient[g + unit];
                double g1 = gradient[g + unit + 1];
                double g2 = gradient[g + unit + 2];
                double g3 = gradient[g + unit + 3];
                int w0 = unit * depth;
                int w1 = w0 + depth;
                int w2 = w1 + depth;
                int w3 = w2 + depth;
                for (int i = 0; i < depth; i++) {
                    inputGradient[x + i] = inputGradient[x + i]
                            + g0 * weights[w0 + i]
                            + g1 * weights[w1 + i]
                            + g2 * weights[w2 + i]
                            + g3 * weights[w3 + i];
                }
            }
            for (; unit < units; unit++) {
                addScaled(inputGradient, x, gradient[g + unit], weights, unit * depth, depth);
            }
        }
    }

    private static void addScaled(double[] sums, int to, double factor, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[to + i] += factor * values[from + i];
        }
    }
}
