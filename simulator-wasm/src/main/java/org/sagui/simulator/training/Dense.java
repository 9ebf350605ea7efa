package org.sagui.simulator.training;

import java.util.Arrays;
import java.util.List;

/** A fully connected layer: each output is a weighted sum of all inputs, plus a bias. */
final class Dense implements Layer {
    private final int inputWidth;
    private final int outputWidth;
    private final Parameter weights;
    private final Parameter biases;
    private Matrix inputs;

    /**
     * A layer whose weights are drawn after He et al. (2015), uniform within ±√(6 / inputs), and whose biases are uniform
     * within ±1: with biases of zero, all neurons that see one number alone would bend at the same place.
     */
    Dense(int inputWidth, int outputWidth, Xoshiro128 random) {
        this.inputWidth = inputWidth;
        this.outputWidth = outputWidth;
        this.weights = Parameter.weights(outputWidth * inputWidth);
        this.biases = Parameter.biases(outputWidth);
        weights.randomize(Math.sqrt(6.0 / inputWidth), random);
        biases.randomize(1, random);
    }

    int inputWidth() {
        return inputWidth;
    }

    int outputWidth() {
        return outputWidth;
    }

    /** Shape [outputs, inputs], as in a {@code FULLY_CONNECTED} operator. */
    double[] weights() {
        return weights.values();
    }

    /** One for each output. */
    double[] biases() {
        return biases.values();
    }

    @Override
    public Matrix forward(Matrix inputs) {
        this.inputs = inputs;
        double[] x = inputs.values();
        double[] w = weights.values();
        Matrix outputs = Matrix.zeros(inputs.rows(), outputWidth);
        for (int row = 0; row < inputs.rows(); row++) {
            for (int output = 0; output < outputWidth; output++) {
                double sum = biases.values()[output];
                for (int input = 0; input < inputWidth; input++) {
                    sum += w[output * inputWidth + input] * x[row * inputWidth + input];
                }
                outputs.values()[row * outputWidth + output] = sum;
            }
        }
        return outputs;
    }

    @Override
    public Matrix backward(Matrix gradient) {
        double[] x = inputs.values();
        double[] w = weights.values();
        double[] dw = weights.gradient();
        double[] db = biases.gradient();
        Arrays.fill(dw, 0);
        Arrays.fill(db, 0);
        Matrix inputGradient = Matrix.zeros(inputs.rows(), inputWidth);
        double[] dx = inputGradient.values();
        for (int row = 0; row < inputs.rows(); row++) {
            for (int output = 0; output < outputWidth; output++) {
                double dy = gradient.values()[row * outputWidth + output];
                db[output] += dy;
                for (int input = 0; input < inputWidth; input++) {
                    dw[output * inputWidth + input] += dy * x[row * inputWidth + input];
                    dx[row * inputWidth + input] += dy * w[output * inputWidth + input];
                }
            }
        }
        return inputGradient;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, biases);
    }
}
