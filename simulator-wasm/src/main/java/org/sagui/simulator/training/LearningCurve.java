package org.sagui.simulator.training;

import java.util.List;

/** How a training went, epoch by epoch. */
public record LearningCurve(List<Epoch> epochs) {
    public LearningCurve {
        epochs = List.copyOf(epochs);
    }

    /**
     * One epoch.
     *
     * @param training over the epoch's batches, each measured before it changed the network, with dropout
     * @param validation after the epoch; {@link Score#NONE} without validation samples
     */
    public record Epoch(Score training, Score validation) {}

    /**
     * How well a network does.
     *
     * @param loss the mean over the samples
     * @param accuracy the share of samples whose largest output is where it should be; means nothing where outputs are no
     *     classes
     */
    public record Score(double loss, double accuracy) {
        public static final Score NONE = new Score(Double.NaN, Double.NaN);
    }

    /** The epoch with the smallest loss on the validation samples, from 0; −1 if there is none. */
    public int best() {
        int best = -1;
        for (int i = 0; i < epochs.size(); i++) {
            double loss = epochs.get(i).validation().loss();
            if (best < 0 ? loss == loss : loss < epochs.get(best).validation().loss()) {
                best = i;
            }
        }
        return best;
    }
}
