package org.sagui.simulator.training;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Shape;

/**
 * A depthwise convolution: each channel has a filter of its own, which sees that channel only. The loops run along a row of
 * the result, places and channels together, against filters that are repeated for every place.
 */
final class DepthwiseConv2D implements Weighted {
    private final MovingWindow window;
    private final Weights weights;
    private final SpreadRows rows;
    private final Scratch spread = new Scratch();
    private final Scratch spreadGradient = new Scratch();
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    private Matrix inputs;
    private double[] repeated;

    /** @param weights of shape [1, height, width, channels], as in a {@code DEPTHWISE_CONV_2D} operator */
    DepthwiseConv2D(MovingWindow window, Weights weights) {
        this.window = window;
        this.weights = weights;
        this.rows = new SpreadRows(window.columns(), window.channels());
    }

    /** A layer with random weights, and biases of zero. */
    static DepthwiseConv2D random(MovingWindow window, Xoshiro128 random) {
        int channels = window.channels();
        Weights weights = Weights.zeros(window.depth(), channels, new Channels(channels, 1, 3));
        return new DepthwiseConv2D(window, weights.randomize(window.depth() / channels, random));
    }

    MovingWindow window() {
        return window;
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
    public DepthwiseConv2D with(Weights weights) {
        return new DepthwiseConv2D(window, weights);
    }

    @Override
    public Shape outputShape() {
        return window.output(window.channels());
    }

    /** Numbers in a row of the result. */
    private int width() {
        return window.columns().places() * window.channels();
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        this.inputs = inputs;
        repeated = repeat(weights.effective());
        double[] biases = repeat(weights.biases().values());
        int width = width();
        Axis vertical = window.rows();
        double[] x = spread.values(vertical.input() * rows.length());
        Matrix result = outputs.matrix(inputs.rows(), window.places() * window.channels());
        for (int sample = 0; sample < inputs.rows(); sample++) {
            rows.spread(inputs.values(), sample * window.inputs(), vertical.input(), x);
            for (int top = 0; top < vertical.places(); top++) {
                int to = (sample * vertical.places() + top) * width;
                System.arraycopy(biases, 0, result.values(), to, width);
                for (int tap = vertical.firstTap(top); tap < vertical.endTap(top); tap++) {
                    addRow(result.values(), to, x, (vertical.start(top) + tap) * rows.length(), tap);
                }
            }
        }
        return result;
    }

    /** Each group of as many numbers as there are channels, repeated for every place of a row. */
    private double[] repeat(double[] values) {
        int channels = window.channels();
        int width = width();
        double[] result = new double[values.length / channels * width];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i / width * channels + i % channels];
        }
        return result;
    }

    private void addRow(double[] sums, int to, double[] x, int row, int verticalTap) {
        int taps = window.columns().taps();
        int width = width();
        double[] w = repeated;
        int tap = 0;
        for (; tap + 3 <= taps; tap += 3) {
            int x0 = row + rows.start(tap);
            int x1 = row + rows.start(tap + 1);
            int x2 = row + rows.start(tap + 2);
            int w0 = (verticalTap * taps + tap) * width;
            int w1 = w0 + width;
            int w2 = w1 + width;
            for (int i = 0; i < width; i++) {
                sums[to + i] = sums[to + i] + x[x0 + i] * w[w0 + i] + x[x1 + i] * w[w1 + i] + x[x2 + i] * w[w2 + i];
            }
        }
        for (; tap < taps; tap++) {
            addProducts(sums, to, x, row + rows.start(tap), w, (verticalTap * taps + tap) * width, width);
        }
    }

    private static void addProducts(double[] sums, int to, double[] a, int i, double[] b, int j, int count) {
        for (int n = 0; n < count; n++) {
            sums[to + n] += a[i + n] * b[j + n];
        }
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        int width = width();
        Axis vertical = window.rows();
        int length = vertical.input() * rows.length();
        double[] x = spread.values(length);
        double[] dx = spreadGradient.values(length);
        double[] dw = new double[repeated.length];
        double[] db = new double[width];
        double[] dy = gradient.values();
        Matrix result = inputWanted ? inputGradient.matrix(inputs.rows(), window.inputs()) : null;
        for (int sample = 0; sample < inputs.rows(); sample++) {
            int picture = sample * window.inputs();
            rows.spread(inputs.values(), picture, vertical.input(), x);
            Arrays.fill(dx, 0, length, 0);
            for (int top = 0; top < vertical.places(); top++) {
                int from = (sample * vertical.places() + top) * width;
                for (int i = 0; i < width; i++) {
                    db[i] += dy[from + i];
                }
                for (int tap = vertical.firstTap(top); tap < vertical.endTap(top); tap++) {
                    int row = (vertical.start(top) + tap) * rows.length();
                    backwardRow(dy, from, x, dx, row, tap, dw, inputWanted);
                }
            }
            if (inputWanted) {
                rows.collect(dx, vertical.input(), result.values(), picture);
            }
        }
        fold(dw, weights.weights().gradient());
        fold(db, weights.biases().gradient());
        return result;
    }

    private void backwardRow(
            double[] dy,
            int from,
            double[] x,
            double[] dx,
            int row,
            int verticalTap,
            double[] dw,
            boolean inputWanted) {
        int taps = window.columns().taps();
        int width = width();
        for (int tap = 0; tap < taps; tap++) {
            int seen = row + rows.start(tap);
            int weight = (verticalTap * taps + tap) * width;
            addProducts(dw, weight, dy, from, x, seen, width);
            if (inputWanted) {
                addProducts(dx, seen, dy, from, repeated, weight, width);
            }
        }
    }

    /** The opposite of {@link #repeat}: sums over the places of a row. */
    private void fold(double[] repeated, double[] sums) {
        int channels = window.channels();
        int width = width();
        Arrays.fill(sums, 0);
        for (int i = 0; i < repeated.length; i++) {
            sums[i / width * channels + i % channels] += repeated[i];
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights.weights(), weights.biases());
    }

    @Override
    public DepthwiseConv2D twin() {
        return with(weights.twin());
    }
}
