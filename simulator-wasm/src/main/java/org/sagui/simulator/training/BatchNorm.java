package org.sagui.simulator.training;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Shape;

/**
 * Gives each channel a mean and a deviation that are learned instead of those it has (Ioffe and Szegedy, "Batch
 * normalization", 2015). While training, the mean and variance are those of the batch at hand, or of a part of it where a
 * batch is cut ("ghost batches": Hoffer et al., "Train longer, generalize better", 2017); afterwards they are running
 * averages. In a finished model the layer before has taken it up.
 */
final class BatchNorm implements Layer {
    /** Keeps the division away from zero; Keras's value. */
    static final double EPSILON = 1e-3;

    /** The share of a new batch in the running averages. */
    private static final double NEWS = 0.1;

    private final Shape shape;
    private final int channels;
    private final Parameter scales;
    private final Parameter offsets;
    private final double[] runningMeans;
    private final double[] runningVariances;
    private final double[] means;
    private final double[] variances;
    private final Scratch normalized = new Scratch();
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();

    private BatchNorm(
            Shape shape, Parameter scales, Parameter offsets, double[] runningMeans, double[] runningVariances) {
        this.shape = shape;
        this.channels = shape.fromEnd(0);
        this.scales = scales;
        this.offsets = offsets;
        this.runningMeans = runningMeans;
        this.runningVariances = runningVariances;
        this.means = new double[channels];
        this.variances = new double[channels];
    }

    /** A layer that changes nothing yet. */
    static BatchNorm of(Shape shape) {
        int channels = shape.fromEnd(0);
        BatchNorm layer = new BatchNorm(
                shape,
                Parameter.biases(channels),
                Parameter.biases(channels),
                new double[channels],
                new double[channels]);
        Arrays.fill(layer.scales.values(), 1);
        Arrays.fill(layer.runningVariances, 1);
        return layer;
    }

    /** What the finished layer multiplies a channel with. */
    double factor(int channel) {
        return scales.values()[channel] / Math.sqrt(runningVariances[channel] + EPSILON);
    }

    /** What the finished layer then adds to it. */
    double offset(int channel) {
        return offsets.values()[channel] - factor(channel) * runningMeans[channel];
    }

    @Override
    public Shape outputShape() {
        return shape;
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        Matrix result = outputs.matrix(inputs.rows(), inputs.columns());
        if (pass.training()) {
            measure(inputs);
            double[] xHat = normalized.values(inputs.count());
            double[] inverse = inverseDeviations();
            double[] x = inputs.values();
            double[] y = result.values();
            for (int i = 0; i < inputs.count(); i += channels) {
                for (int channel = 0; channel < channels; channel++) {
                    double value = (x[i + channel] - means[channel]) * inverse[channel];
                    xHat[i + channel] = value;
                    y[i + channel] = value * scales.values()[channel] + offsets.values()[channel];
                }
            }
        } else {
            for (int channel = 0; channel < channels; channel++) {
                double factor = factor(channel);
                double offset = offset(channel);
                for (int i = channel; i < inputs.count(); i += channels) {
                    result.values()[i] = inputs.values()[i] * factor + offset;
                }
            }
        }
        return result;
    }

    private void measure(Matrix inputs) {
        double[] x = inputs.values();
        int pixels = inputs.count() / channels;
        Arrays.fill(means, 0);
        Arrays.fill(variances, 0);
        for (int i = 0; i < inputs.count(); i += channels) {
            for (int channel = 0; channel < channels; channel++) {
                means[channel] += x[i + channel];
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            means[channel] /= pixels;
        }
        for (int i = 0; i < inputs.count(); i += channels) {
            for (int channel = 0; channel < channels; channel++) {
                double difference = x[i + channel] - means[channel];
                variances[channel] += difference * difference;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            variances[channel] /= pixels;
        }
    }

    private double[] inverseDeviations() {
        double[] inverse = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            inverse[channel] = 1 / Math.sqrt(variances[channel] + EPSILON);
        }
        return inverse;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        double[] dy = gradient.values();
        double[] xHat = normalized.values(gradient.count());
        double[] dScale = scales.gradient();
        double[] dOffset = offsets.gradient();
        Arrays.fill(dScale, 0);
        Arrays.fill(dOffset, 0);
        for (int i = 0; i < gradient.count(); i += channels) {
            for (int channel = 0; channel < channels; channel++) {
                dScale[channel] += dy[i + channel] * xHat[i + channel];
                dOffset[channel] += dy[i + channel];
            }
        }
        if (!inputWanted) {
            return null;
        }
        int pixels = gradient.count() / channels;
        double[] inverse = inverseDeviations();
        double[] factors = new double[channels];
        double[] meanProducts = new double[channels];
        double[] meanGradients = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            factors[channel] = scales.values()[channel] * inverse[channel];
            meanProducts[channel] = dScale[channel] / pixels;
            meanGradients[channel] = dOffset[channel] / pixels;
        }
        Matrix result = inputGradient.matrix(gradient.rows(), gradient.columns());
        double[] dx = result.values();
        for (int i = 0; i < gradient.count(); i += channels) {
            for (int channel = 0; channel < channels; channel++) {
                dx[i + channel] = factors[channel]
                        * (dy[i + channel] - meanGradients[channel] - xHat[i + channel] * meanProducts[channel]);
            }
        }
        return result;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(scales, offsets);
    }

    @Override
    public List<double[]> statistics() {
        return List.of(runningMeans, runningVariances);
    }

    @Override
    public void learnStatistics(Layer twin) {
        BatchNorm other = (BatchNorm) twin;
        for (int channel = 0; channel < channels; channel++) {
            runningMeans[channel] += NEWS * (other.means[channel] - runningMeans[channel]);
            runningVariances[channel] += NEWS * (other.variances[channel] - runningVariances[channel]);
        }
    }

    @Override
    public BatchNorm twin() {
        return new BatchNorm(shape, scales.twin(), offsets.twin(), runningMeans, runningVariances);
    }
}
