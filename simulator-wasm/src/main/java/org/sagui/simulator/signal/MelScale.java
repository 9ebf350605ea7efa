package org.sagui.simulator.signal;

import org.sagui.simulator.math.ElementaryFunctions;

/** Pitch as it is heard, in the formula of the Hidden Markov Model Toolkit: 1000 Hz are nearly 1000 mel. */
final class MelScale {
    private MelScale() {}

    static double mel(double hz) {
        return 1127 * ElementaryFunctions.log(1 + hz / 700);
    }

    static double hz(double mel) {
        return 700 * (ElementaryFunctions.exp(mel / 1127) - 1);
    }
}
