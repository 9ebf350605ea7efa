package org.sagui.simulator.training;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Shape;

/** A convolution: each filter looks at all channels under a window that moves over the picture. */
final class Conv2D implements Weighted {
    private final MovingWindow window;
    private final int filters;
    private final Weights weights;
    private final Patches patches;
    private final Scratch patchValues = new Scratch();
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    private Matrix inputs;
    private double[] effective;

    /** @param weights of shape [filters, height, width, channels], as in a {@code CONV_2D} operator */
    Conv2D(MovingWindow window, int filters, Weights weights) {
        this.window = window;
        this.filters = filters;
        this.weights = weights;
        this.patches = new Patches(window);
    }

    /** A layer with random weights, and biases of zero. */
    static Conv2D random(MovingWindow window, int filters, Xoshiro128 random) {
        int depth = window.depth();
        Weights weights = Weights.zeros(filters * depth, filters, new Channels(filters, depth, 0));
        return new Conv2D(window, filters, weights.randomize(depth, random));
    }

    MovingWindow window() {
        return window;
    }

    int filters() {
        return filters;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Channels outputChannels() {
        return weights.channels();
    }

    @Override
    public Conv2D with(Weights weights) {
        return new Conv2D(window, filters, weights);
    }

    @Override
    public Shape outputShape() {
        return window.output(filters);
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        this.inputs = inputs;
        effective = weights.effective();
        int places = window.places();
        Matrix result = outputs.matrix(inputs.rows(), places * filters);
        double[] biases = weights.biases().values();
        for (int sample = 0; sample < inputs.rows(); sample++) {
            int picture = sample * window.inputs();
            int to = sample * places * filters;
            if (window.isPointwise()) {
                MatrixProduct.forward(
                        inputs.values(),
                        picture,
                        places,
                        window.depth(),
                        effective,
                        biases,
                        filters,
                        result.values(),
                        to);
            } else {
                double[] seen = patchValues.values(places * window.depth());
                patches.gather(inputs.values(), picture, seen);
                MatrixProduct.forward(seen, 0, places, window.depth(), effective, biases, filters, result.values(), to);
            }
        }
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        double[] dw = weights.weights().gradient();
        double[] db = weights.biases().gradient();
        Arrays.fill(dw, 0);
        Arrays.fill(db, 0);
        int places = window.places();
        Matrix result = inputWanted ? inputGradient.matrix(inputs.rows(), window.inputs()) : null;
        MatrixProduct.addBiasGradient(gradient.values(), 0, inputs.rows() * places, filters, db);
        for (int sample = 0; sample < inputs.rows(); sample++) {
            int at = sample * places * filters;
            int picture = sample * window.inputs();
            if (window.isPointwise()) {
                backwardPointwise(gradient.values(), at, picture, dw, result);
            } else {
                backwardPatches(gradient.values(), at, picture, dw, result);
            }
        }
        return result;
    }

    private void backwardPointwise(double[] gradient, int at, int picture, double[] dw, Matrix result) {
        int places = window.places();
        int depth = window.depth();
        MatrixProduct.addWeightGradient(gradient, at, inputs.values(), picture, places, filters, depth, dw);
        if (result != null) {
            MatrixProduct.inputGradient(gradient, at, effective, places, filters, depth, result.values(), picture);
        }
    }

    private void backwardPatches(double[] gradient, int at, int picture, double[] dw, Matrix result) {
        int places = window.places();
        int depth = window.depth();
        double[] seen = patchValues.values(places * depth);
        patches.gather(inputs.values(), picture, seen);
        MatrixProduct.addWeightGradient(gradient, at, seen, 0, places, filters, depth, dw);
        if (result != null) {
            MatrixProduct.inputGradient(gradient, at, effective, places, filters, depth, seen, 0);
            Arrays.fill(result.values(), picture, picture + window.inputs(), 0);
            patches.scatter(seen, result.values(), picture);
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights.weights(), weights.biases());
    }

    @Override
    public Conv2D twin() {
        return with(weights.twin());
    }
}
