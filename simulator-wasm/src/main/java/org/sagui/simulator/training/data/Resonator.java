package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;

/** Something that rings at one frequency when it is struck: a filter with two poles. */
final class Resonator {
    private final double first;
    private final double second;
    private final double input;
    private double last;
    private double beforeLast;

    /**
     * @param frequency in Hz
     * @param decay the time in seconds in which it falls to 1/e
     */
    Resonator(double frequency, double decay) {
        double radius = ElementaryFunctions.exp(-1 / (decay * Clip.RATE));
        first = 2 * radius * ElementaryFunctions.cos(2 * Math.PI * frequency / Clip.RATE);
        second = -radius * radius;
        // A blow of 1 begins to ring with an amplitude close to 1.
        input = ElementaryFunctions.sin(2 * Math.PI * frequency / Clip.RATE);
    }

    double next(double value) {
        double output = input * value + first * last + second * beforeLast;
        beforeLast = last;
        last = output;
        return output;
    }
}
