package org.sagui.simulator.training;

import java.util.Arrays;
import org.sagui.simulator.tensor.Shape;

/** The mean of each channel under a window. What is outside of the picture does not count, as in {@code AVERAGE_POOL_2D}. */
final class AveragePool implements Layer {
    private final MovingWindow window;
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();

    AveragePool(MovingWindow window) {
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
        double[] x = inputs.values();
        double[] y = result.values();
        Arrays.fill(y, 0, result.count(), 0);
        new PoolTaps(window).forEach(inputs.rows(), (from, to, count) -> {
            for (int channel = 0; channel < channels; channel++) {
                y[to + channel] += x[from + channel] / count;
            }
        });
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        if (!inputWanted) {
            return null;
        }
        int channels = window.channels();
        Matrix result = inputGradient.matrix(gradient.rows(), window.inputs());
        double[] dy = gradient.values();
        double[] dx = result.values();
        Arrays.fill(dx, 0, result.count(), 0);
        new PoolTaps(window).forEach(gradient.rows(), (from, to, count) -> {
            for (int channel = 0; channel < channels; channel++) {
                dx[from + channel] += dy[to + channel] / count;
            }
        });
        return result;
    }

    @Override
    public AveragePool twin() {
        return new AveragePool(window);
    }
}
