package org.sagui.simulator.training;

import org.sagui.simulator.math.ElementaryFunctions;

/** How fast a network learns in each epoch. */
public interface LearningRate {
    /** @param epoch from 0 to before {@code epochs} */
    double at(int epoch, int epochs);

    /** Always the same. */
    static LearningRate constant(double rate) {
        return (epoch, epochs) -> rate;
    }

    /** Falls by the same amount from epoch to epoch, to zero after the last. */
    static LearningRate linear(double first) {
        return (epoch, epochs) -> first * (epochs - epoch) / epochs;
    }

    /** Falls slowly, fast and slowly again, to zero after the last epoch (Loshchilov and Hutter, "SGDR", 2017). */
    static LearningRate cosine(double first) {
        return (epoch, epochs) -> first * (1 + ElementaryFunctions.cos(Math.PI * epoch / epochs)) / 2;
    }
}
