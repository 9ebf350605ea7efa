package org.sagui.simulator.training;

/**
 * What a forward pass is for.
 *
 * @param training whether a backward pass follows
 * @param noise where dropout draws from while training
 */
record Pass(boolean training, Xoshiro128 noise) {
    /** Answers only: everything is as the finished model will have it. */
    static final Pass INFERENCE = new Pass(false, null);

    static Pass training(Xoshiro128 noise) {
        return new Pass(true, noise);
    }
}
