package org.sagui.simulator.training;

/** A part of a batch, with a twin of the network that is being trained. */
final class TrainingPart {
    private final Network network;
    private final Scratch inputs = new Scratch();
    private final Scratch targets = new Scratch();
    private final Scratch gradient = new Scratch();
    private double loss;
    private int correct;

    TrainingPart(Network network) {
        this.network = network.twin();
    }

    Network network() {
        return network;
    }

    /** The losses of the last samples added up. */
    double loss() {
        return loss;
    }

    /** How many of the last samples got their largest output where it should be. */
    int correct() {
        return correct;
    }

    /** Sets the twin's gradients for the samples {@code order[from]} to before {@code order[to]}. */
    void run(Samples samples, int[] order, int from, int to, Loss criterion, int batchSize, Pass pass) {
        Matrix batch = inputs.matrix(to - from, network.inputWidth());
        Matrix wanted = targets.matrix(to - from, network.outputWidth());
        for (int i = from; i < to; i++) {
            samples.input(order[i], batch.values(), (i - from) * batch.columns());
            samples.target(order[i], wanted.values(), (i - from) * wanted.columns());
        }
        Matrix outputs = network.forward(batch, pass);
        loss = criterion.sum(outputs, wanted);
        correct = Loss.correct(outputs, wanted);
        Matrix slope = gradient.matrix(outputs.rows(), outputs.columns());
        criterion.gradient(outputs, wanted, batchSize, slope);
        network.backward(slope);
    }
}
