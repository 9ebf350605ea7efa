package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.tensor.Shape;

/**
 * One step of a network. It remembers its last batch between {@link #forward} and {@link #backward}, and keeps the memory of
 * its results from batch to batch.
 */
sealed interface Layer
        permits AveragePool, BatchNorm, Dropout, FakeQuantization, Flatten, MaxPool, Relu, Residual, Weighted {
    /** The shape of what comes out for one sample: [width], or [height, width, channels]. */
    Shape outputShape();

    /**
     * The layer's outputs, one row a sample, until the next call. The layer keeps {@code inputs}, which must not change
     * before backward.
     */
    Matrix forward(Matrix inputs, Pass pass);

    /**
     * Sets the gradients of the parameters for the batch last given to {@link #forward} for training.
     *
     * @param gradient of the loss with respect to the outputs of that batch
     * @param inputWanted whether anything before this layer learns
     * @return the gradient of the loss with respect to its inputs, until the next call; null if it is not wanted
     */
    Matrix backward(Matrix gradient, boolean inputWanted);

    /** What training changes in this layer. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Numbers that belong to the trained layer and that no gradient changes. */
    default List<double[]> statistics() {
        return List.of();
    }

    /** Takes from a twin what its last batch of training adds to {@link #statistics()}. */
    default void learnStatistics(Layer twin) {}

    /** A layer with the same parameters and statistics, but gradients and memory of its own, for another part of a batch. */
    Layer twin();
}
