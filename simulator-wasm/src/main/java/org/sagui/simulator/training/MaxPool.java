package org.sagui.simulator.training;

import java.util.Arrays;
import org.sagui.simulator.tensor.Shape;

/** The largest number of each channel under a window; the gradient goes to the first of equal ones. */
final class MaxPool implements Layer {
    private final MovingWindow window;
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    /** For each output, which input it is. */
    private int[] chosen = new int[0];

    MaxPool(MovingWindow window) {
        this.window = window;
    }

    MovingWindow window() {
        return window;
    }

    @Override
    public Shape outputShape() {
        return window.output(window.channels());
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        int channels = window.channels();
        Matrix result = outputs.matrix(inputs.rows(), window.places() * channels);
        if (chosen.length < result.count()) {
            chosen = new int[result.count()];
        }
        int[] argument = chosen;
        double[] x = inputs.values();
        double[] y = result.values();
        Arrays.fill(y, 0, result.count(), Double.NEGATIVE_INFINITY);
        new PoolTaps(window).forEach(inputs.rows(), (from, to, count) -> {
            for (int channel = 0; channel < channels; channel++) {
                // The comparison is turned so that NaN, once seen, stays and is found in the loss.
                if (!(x[from + channel] <= y[to + channel])) {
                    y[to + channel] = x[from + channel];
                    argument[to + channel] = from + channel;
                }
            }
        });
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        if (!inputWanted) {
            return null;
        }
        Matrix result = inputGradient.matrix(gradient.rows(), window.inputs());
        Arrays.fill(result.values(), 0, result.count(), 0);
        for (int i = 0; i < gradient.count(); i++) {
            result.values()[chosen[i]] += gradient.values()[i];
        }
        return result;
    }

    @Override
    public MaxPool twin() {
        return new MaxPool(window);
    }
}
