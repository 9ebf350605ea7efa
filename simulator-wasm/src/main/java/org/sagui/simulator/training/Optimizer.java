package org.sagui.simulator.training;

import java.util.List;

/** How parameters move against their gradients. */
public interface Optimizer {
    /** Moves all parameters once. */
    void step(double learningRate);

    /** Which optimiser a network is to be trained with. */
    interface Kind {
        /** An optimiser for these parameters. */
        Optimizer of(List<Parameter> parameters);
    }

    /** @param weightDecay how much of a weight fades in a step, as a multiple of the learning rate; 0 for plain Adam */
    static Kind adam(double weightDecay) {
        return parameters -> new Adam(parameters, weightDecay);
    }

    /**
     * @param momentum the share of its last move that a parameter keeps, below 1; 0 for plain gradient descent
     * @param weightDecay as for {@link #adam}
     */
    static Kind sgd(double momentum, double weightDecay) {
        return parameters -> new Sgd(parameters, momentum, weightDecay);
    }
}
