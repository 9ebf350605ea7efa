package org.sagui.simulator.training;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Shape;

/** A fully connected layer: each output is a weighted sum of all inputs, plus a bias. */
final class Dense implements Weighted {
    private final int inputWidth;
    private final int outputWidth;
    private final Weights weights;
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    private Matrix inputs;
    private double[] effective;

    /** @param weights of shape [outputs, inputs], as in a {@code FULLY_CONNECTED} operator */
    Dense(int inputWidth, int outputWidth, Weights weights) {
        this.inputWidth = inputWidth;
        this.outputWidth = outputWidth;
        this.weights = weights;
    }

    /** A layer with random weights, and biases of zero. */
    static Dense random(int inputWidth, int outputWidth, Xoshiro128 random) {
        Weights weights = Weights.zeros(outputWidth * inputWidth, outputWidth, Channels.ONE);
        return new Dense(inputWidth, outputWidth, weights.randomize(inputWidth, random));
    }

    int inputWidth() {
        return inputWidth;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Channels outputChannels() {
        return new Channels(outputWidth, inputWidth, 0);
    }

    @Override
    public Dense with(Weights weights) {
        return new Dense(inputWidth, outputWidth, weights);
    }

    @Override
    public Shape outputShape() {
        return Shape.of(outputWidth);
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        this.inputs = inputs;
        effective = weights.effective();
        Matrix result = outputs.matrix(inputs.rows(), outputWidth);
        MatrixProduct.forward(
                inputs.values(),
                0,
                inputs.rows(),
                inputWidth,
                effective,
                weights.biases().values(),
                outputWidth,
                result.values(),
                0);
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        double[] dw = weights.weights().gradient();
        double[] db = weights.biases().gradient();
        Arrays.fill(dw, 0);
        Arrays.fill(db, 0);
        int rows = inputs.rows();
        MatrixProduct.addBiasGradient(gradient.values(), 0, rows, outputWidth, db);
        MatrixProduct.addWeightGradient(gradient.values(), 0, inputs.values(), 0, rows, outputWidth, inputWidth, dw);
        if (!inputWanted) {
            return null;
        }
        Matrix result = inputGradient.matrix(rows, inputWidth);
        MatrixProduct.inputGradient(gradient.values(), 0, effective, rows, outputWidth, inputWidth, result.values(), 0);
        return result;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights.weights(), weights.biases());
    }

    @Override
    public Dense twin() {
        return with(weights.twin());
    }
}
