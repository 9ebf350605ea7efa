package org.sagui.simulator.signal;

import org.sagui.simulator.math.ElementaryFunctions;

/** How a frame fades in and out, so that its edges do not count as sounds: raised cosines (Harris 1978). */
public enum WindowFunction {
    /** Falls to zero: the best at keeping far frequencies apart. */
    HANN(0.5),
    /** Stops at 0.08: the nearest side lobe cancels. */
    HAMMING(0.54);

    private final double mean;

    WindowFunction(double mean) {
        this.mean = mean;
    }

    /** The weight at a place from 0, the start of a frame, to 1, its end. */
    public double at(double place) {
        return mean - (1 - mean) * ElementaryFunctions.cos(2 * Math.PI * place);
    }

    /** The weights of {@code size} samples, periodic: the one after the last would be the first again. */
    public double[] weights(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = at((double) i / size);
        }
        return weights;
    }
}
