package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Shape;

/**
 * A network to train: layers, and perhaps soft-max after the last, which gives the share of one that each class gets. A
 * {@link NetworkBuilder} makes one.
 */
public final class Network implements Predictor {
    private final Sequence layers;
    private final boolean softmax;

    Network(Sequence layers, boolean softmax) {
        this.layers = layers;
        this.softmax = softmax;
    }

    Sequence layers() {
        return layers;
    }

    boolean endsWithSoftmax() {
        return softmax;
    }

    public Shape inputShape() {
        return layers.inputShape();
    }

    public Shape outputShape() {
        return layers.outputShape();
    }

    int inputWidth() {
        return (int) inputShape().elementCount();
    }

    int outputWidth() {
        return (int) outputShape().elementCount();
    }

    /** How many numbers training changes. */
    public int parameterCount() {
        return parameters().stream().mapToInt(Parameter::count).sum();
    }

    /** The outputs before soft-max, one row a sample, until the next call. */
    Matrix forward(Matrix inputs, Pass pass) {
        return layers.forward(inputs, pass);
    }

    /** Sets the gradient of every parameter for the batch last given to {@link #forward}. */
    void backward(Matrix gradient) {
        layers.backward(gradient, false);
    }

    List<Parameter> parameters() {
        return layers.parameters();
    }

    /** All numbers that make up the trained network: the arrays themselves. */
    List<double[]> state() {
        List<double[]> state = new ArrayList<>();
        parameters().forEach(parameter -> state.add(parameter.values()));
        state.addAll(layers.statistics());
        return state;
    }

    boolean usesNoise() {
        boolean[] found = new boolean[1];
        layers.forEach(layer -> found[0] |= layer instanceof Dropout);
        return found[0];
    }

    /** As {@link Layer#twin()}. */
    Network twin() {
        return new Network(layers.twin(), softmax);
    }

    /** Sets the gradients to the sums of those of the twins, and takes over what they learned about their inputs, in order. */
    void takeGradients(List<TrainingPart> twins) {
        List<Parameter> parameters = parameters();
        for (int part = 0; part < twins.size(); part++) {
            List<Parameter> others = twins.get(part).network().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                double[] sum = parameters.get(i).gradient();
                double[] addend = others.get(i).gradient();
                for (int j = 0; j < sum.length; j++) {
                    sum[j] = part == 0 ? addend[j] : sum[j] + addend[j];
                }
            }
            layers.learnStatistics(twins.get(part).network().layers);
        }
    }

    @Override
    public Matrix predict(Samples samples, Parts parts) {
        Matrix outputs = scores(samples, parts);
        if (softmax) {
            Softmax.shares(outputs, outputs);
        }
        return outputs;
    }

    /** The outputs before soft-max. */
    private Matrix scores(Samples samples, Parts parts) {
        requireFit(samples, "samples");
        return Slices.predict(samples, outputWidth(), parts, () -> {
            Network twin = twin();
            return inputs -> twin.forward(inputs, Pass.INFERENCE);
        });
    }

    /** How well the network does on the samples. */
    public LearningCurve.Score score(Samples samples, Loss loss, Parts parts) {
        requireFit(loss);
        Matrix outputs = scores(samples, parts);
        Matrix targets = samples.targets();
        return new LearningCurve.Score(
                loss.sum(outputs, targets) / samples.count(),
                (double) Loss.correct(outputs, targets) / samples.count());
    }

    void requireFit(Samples samples, String where) {
        check(samples.count() > 0, where, "There are none.");
        check(
                samples.inputShape().elementCount() == inputWidth(),
                where,
                "Their inputs have shape " + samples.inputShape() + "; the network takes " + inputShape() + ".");
        check(
                samples.targetWidth() == outputWidth(),
                where,
                "Their targets have " + samples.targetWidth() + " numbers; the network gives " + outputShape() + ".");
    }

    void requireFit(Loss loss) {
        check(
                softmax == (loss == Loss.SOFTMAX_CROSS_ENTROPY),
                "loss",
                softmax
                        ? "The network ends with soft-max, so its loss must be SOFTMAX_CROSS_ENTROPY."
                        : "SOFTMAX_CROSS_ENTROPY needs a network that ends with soft-max.");
    }

    private static void check(boolean holds, String where, String message) {
        if (!holds) {
            throw new SaguiError(Code.INVALID_ARGUMENT, where, message);
        }
    }
}
