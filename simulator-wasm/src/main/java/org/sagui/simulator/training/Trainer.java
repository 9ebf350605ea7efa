package org.sagui.simulator.training;

/** Stochastic gradient descent on the mean squared error, in shuffled mini-batches. */
final class Trainer {
    private final Network network;
    private final Samples samples;
    private final int batchSize;
    private final Adam optimizer;
    private final Xoshiro128 random;
    private final int[] order;

    Trainer(Network network, Samples samples, int batchSize, Adam optimizer, Xoshiro128 random) {
        this.network = network;
        this.samples = samples;
        this.batchSize = batchSize;
        this.optimizer = optimizer;
        this.random = random;
        this.order = new int[samples.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /**
     * Goes once through all samples. The last batch of an epoch may be smaller than the others.
     *
     * @return the mean loss of the batches' samples, each measured before its batch changed the network
     */
    double epoch(double learningRate) {
        random.shuffle(order);
        double sum = 0;
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(from + batchSize, order.length);
            Samples batch = samples.select(order, from, to);
            Matrix outputs = network.forward(batch.inputs());
            sum += MeanSquaredError.of(outputs, batch.targets()) * batch.count();
            network.backward(MeanSquaredError.gradient(outputs, batch.targets()));
            optimizer.step(learningRate);
        }
        return sum / order.length;
    }
}
