package org.sagui.simulator.training;

/**
 * Numbers that training changes, and the gradient of the loss with respect to each.
 *
 * @param values changed by the optimiser
 * @param gradient of the last batch; overwritten by the layer's {@link Layer#backward}
 * @param decays whether weight decay pulls the values towards zero
 */
record Parameter(double[] values, double[] gradient, boolean decays) {
    /** Weights multiply inputs, so small ones make a smooth network: they decay. */
    static Parameter weights(int count) {
        return new Parameter(new double[count], new double[count], true);
    }

    /** Biases only shift, and may be as large as they need to be. */
    static Parameter biases(int count) {
        return new Parameter(new double[count], new double[count], false);
    }

    /** The same values with a gradient of their own. */
    Parameter twin() {
        return new Parameter(values, new double[values.length], decays);
    }

    /** Equal values in an array of their own. */
    Parameter copy() {
        return new Parameter(values.clone(), new double[values.length], decays);
    }

    /** Draws each value anew, uniform within ±{@code limit}. */
    void randomize(double limit, Xoshiro128 random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextUniform(-limit, limit);
        }
    }

    int count() {
        return values.length;
    }
}
