package org.sagui.simulator.signal.motion;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.signal.Check;

/** Smooths a stream of numbers: what is faster than its cutoff fades by 6 dB an octave. It starts at the first number. */
public final class LowPass {
    private final double part;
    private boolean started;
    private double value;

    /** @param cutoffHz where half of the power is left, roughly; below half of the sample rate */
    public LowPass(double cutoffHz, double sampleRate) {
        Check.argument(
                cutoffHz > 0 && cutoffHz < sampleRate / 2,
                "a cutoff of " + cutoffHz + " Hz at a sample rate of " + sampleRate + " Hz");
        this.part = 1 - ElementaryFunctions.exp(-2 * Math.PI * cutoffHz / sampleRate);
    }

    public double next(double number) {
        value = started ? value + part * (number - value) : number;
        started = true;
        return value;
    }

    /** The last number that came out. */
    public double value() {
        return value;
    }

    /** Forgets all numbers. */
    public void reset() {
        started = false;
        value = 0;
    }
}
