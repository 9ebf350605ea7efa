package org.sagui.simulator.training;

/**
 * How a network is trained.
 *
 * @param epochs how often each sample is seen
 * @param batchSize samples after which the parameters move
 * @param partSize samples of a batch that are computed together; as many parts can be computed at the same time
 * @param patience epochs without a smaller loss on the validation samples after which training stops; 0 to go on to the end
 */
public record TrainingPlan(
        Loss loss,
        Optimizer.Kind optimizer,
        LearningRate learningRate,
        int epochs,
        int batchSize,
        int partSize,
        int patience) {
    /** Batches of 32 in two parts, all epochs. */
    public TrainingPlan(Loss loss, Optimizer.Kind optimizer, LearningRate learningRate, int epochs) {
        this(loss, optimizer, learningRate, epochs, 32, 16, 0);
    }

    public TrainingPlan withBatches(int batchSize, int partSize) {
        return new TrainingPlan(loss, optimizer, learningRate, epochs, batchSize, partSize, patience);
    }

    /**
     * Stops after so many epochs without a smaller loss on the validation samples. In any case the network ends as it was when
     * that loss was smallest.
     */
    public TrainingPlan withPatience(int patience) {
        return new TrainingPlan(loss, optimizer, learningRate, epochs, batchSize, partSize, patience);
    }
}
