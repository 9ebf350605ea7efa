package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * Trains a network with stochastic gradient descent, in shuffled mini-batches. Equal seeds give equal networks.
 *
 * <pre>{@code
 * TrainingPlan plan = new TrainingPlan(
 *         Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.adam(0.01), LearningRate.cosine(0.003), 30).withPatience(5);
 * Trainer trainer = new Trainer(network, plan, samples, random).validateOn(others);
 * LearningCurve curve = trainer.run();
 * }</pre>
 *
 * Whoever wants to look on, wait or stop calls {@link #step()} himself: between two calls nothing happens.
 */
public final class Trainer {
    private final Network network;
    private final TrainingPlan plan;
    private final Samples samples;
    private final Xoshiro128 random;
    private final Optimizer optimizer;
    private final int[] order;
    private final List<TrainingPart> trainingParts = new ArrayList<>();
    private final List<LearningCurve.Epoch> epochs = new ArrayList<>();
    private Parts parts = Parts.IN_ORDER;
    private Samples validation;
    private Snapshot best;
    private int epoch;
    private int next;
    private double lossOfEpoch;
    private int correctInEpoch;

    /**
     * @param random gives the order of the samples and what dropout leaves out
     * @throws SaguiError INVALID_ARGUMENT if the samples do not fit the network, or there are none
     */
    public Trainer(Network network, TrainingPlan plan, Samples samples, Xoshiro128 random) {
        this.network = network;
        this.plan = plan;
        this.samples = samples;
        this.random = random;
        network.requireFit(samples, "training samples");
        network.requireFit(plan.loss());
        this.optimizer = plan.optimizer().of(network.parameters());
        this.order = new int[samples.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int from = 0; from < plan.batchSize(); from += plan.partSize()) {
            trainingParts.add(new TrainingPart(network));
        }
    }

    /**
     * Measures the network on other samples after each epoch. When training ends, the network is as it was when it did best
     * on them.
     */
    public Trainer validateOn(Samples validation) {
        network.requireFit(validation, "validation samples");
        this.validation = validation;
        return this;
    }

    /** Computes the parts of a batch in another way than one after the other; the result is the same. */
    public Trainer withParts(Parts parts) {
        this.parts = parts;
        return this;
    }

    /** Trains to the end and tells how it went. */
    public LearningCurve run() {
        while (step()) {
            // A batch at a time.
        }
        return curve();
    }

    /**
     * Learns from one batch; after the last of an epoch, measures.
     *
     * @return whether there is more to do
     * @throws SaguiError TRAINING_DIVERGED if the loss is no finite number
     */
    public boolean step() {
        if (isFinished()) {
            return false;
        }
        if (next == 0) {
            random.shuffle(order);
            lossOfEpoch = 0;
            correctInEpoch = 0;
        }
        learn(next, Math.min(next + plan.batchSize(), order.length));
        next = Math.min(next + plan.batchSize(), order.length);
        if (next == order.length) {
            endEpoch();
        }
        if (isFinished()) {
            finish();
            return false;
        }
        return true;
    }

    private void learn(int from, int to) {
        int count = (to - from + plan.partSize() - 1) / plan.partSize();
        Pass[] passes = new Pass[count];
        for (int i = 0; i < count; i++) {
            passes[i] = Pass.training(network.usesNoise() ? new Xoshiro128(random.nextInt()) : null);
        }
        parts.run(count, i -> {
            int start = from + i * plan.partSize();
            int end = Math.min(start + plan.partSize(), to);
            trainingParts.get(i).run(samples, order, start, end, plan.loss(), to - from, passes[i]);
        });
        double loss = 0;
        for (int i = 0; i < count; i++) {
            loss += trainingParts.get(i).loss();
            correctInEpoch += trainingParts.get(i).correct();
        }
        requireFinite(loss / (to - from));
        lossOfEpoch += loss;
        network.takeGradients(trainingParts.subList(0, count));
        optimizer.step(plan.learningRate().at(epoch, plan.epochs()));
    }

    private void requireFinite(double loss) {
        if (loss - loss != 0) {
            throw new SaguiError(
                    Code.TRAINING_DIVERGED,
                    "epoch " + epoch,
                    "The loss is " + loss + ": the learning rate is too high for this network, or the samples hold "
                            + "numbers that are far too large.");
        }
    }

    private void endEpoch() {
        LearningCurve.Score training =
                new LearningCurve.Score(lossOfEpoch / order.length, (double) correctInEpoch / order.length);
        LearningCurve.Score measured =
                validation == null ? LearningCurve.Score.NONE : network.score(validation, plan.loss(), parts);
        epochs.add(new LearningCurve.Epoch(training, measured));
        if (curve().best() == epoch) {
            best = new Snapshot(network);
        }
        epoch++;
        next = 0;
    }

    private boolean isFinished() {
        return epoch == plan.epochs()
                || plan.patience() > 0 && best != null && epoch - 1 - curve().best() >= plan.patience();
    }

    /** Ends the training where it is, with the network as it was when it did best on the validation samples. */
    public void finish() {
        if (best != null) {
            best.restore();
        }
        epoch = plan.epochs();
    }

    /** How it went so far. */
    public LearningCurve curve() {
        return new LearningCurve(epochs);
    }

    /** How much of the training is done, from 0 to 1. */
    public double progress() {
        return (epoch + (double) next / order.length) / plan.epochs();
    }
}
