package org.sagui.simulator.training;

/**
 * The weights and biases of a dense layer or convolution. While a network is tuned for quantisation, its layers compute with
 * weights rounded to what int8 can hold, and the gradient reaches the unrounded ones as if nothing had been rounded (the
 * straight-through estimator of Bengio et al., 2013; Jacob et al., "Quantization and training of neural networks for
 * efficient integer-arithmetic-only inference", 2018).
 */
final class Weights {
    private final Parameter weights;
    private final Parameter biases;
    private final Channels channels;
    private boolean rounded;

    private Weights(Parameter weights, Parameter biases, Channels channels, boolean rounded) {
        this.weights = weights;
        this.biases = biases;
        this.channels = channels;
        this.rounded = rounded;
    }

    /** Weights and biases of zero. */
    static Weights zeros(int weights, int biases, Channels channels) {
        return new Weights(Parameter.weights(weights), Parameter.biases(biases), channels, false);
    }

    /** Draws the weights after He et al. (2015), uniform within ±√(6 / inputs). */
    Weights randomize(int inputs, Xoshiro128 random) {
        weights.randomize(Math.sqrt(6.0 / inputs), random);
        return this;
    }

    /** The same numbers with gradients of their own. */
    Weights twin() {
        return new Weights(weights.twin(), biases.twin(), channels, rounded);
    }

    /** Weights and biases as they come out of a layer whose results are scaled and shifted, channel by channel. */
    Weights scaled(Channels perOutput, double[] factors, double[] offsets) {
        Weights result = zeros(weights.count(), biases.count(), channels);
        for (int i = 0; i < weights.count(); i++) {
            result.weights.values()[i] = weights.values()[i] * factors[perOutput.of(i)];
        }
        for (int i = 0; i < biases.count(); i++) {
            result.biases.values()[i] = biases.values()[i] * factors[i] + offsets[i];
        }
        return result;
    }

    /** The same numbers in arrays of their own. */
    Weights copy() {
        return new Weights(weights.copy(), biases.copy(), channels, rounded);
    }

    Parameter weights() {
        return weights;
    }

    Parameter biases() {
        return biases;
    }

    Channels channels() {
        return channels;
    }

    /** From now on {@link #effective()} is rounded. */
    void startRounding() {
        rounded = true;
    }

    /** What the layer multiplies with. */
    double[] effective() {
        return rounded ? QuantizedWeights.of(weights.values(), channels).real() : weights.values();
    }
}
