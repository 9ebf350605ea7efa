package org.sagui.simulator.signal.motion;

import org.sagui.simulator.signal.Check;

/**
 * Parts the acceleration that a sensor feels into gravity, which turns slowly, and movement. Samples are three numbers: x, y
 * and z. The first sample is taken for gravity.
 */
public final class GravityFilter {
    private static final int AXES = 3;

    private final LowPass[] axes = new LowPass[AXES];

    /** @param cutoffHz what is slower counts as gravity; half a hertz suits a hand */
    public GravityFilter(double cutoffHz, double sampleRate) {
        for (int axis = 0; axis < AXES; axis++) {
            axes[axis] = new LowPass(cutoffHz, sampleRate);
        }
    }

    /** The movement in these samples, one after the other. */
    public double[] push(double[] samples) {
        Check.argument(samples.length % AXES == 0, samples.length + " numbers for " + AXES + " axes");
        double[] movement = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            movement[i] = samples[i] - axes[i % AXES].next(samples[i]);
        }
        return movement;
    }

    /** Where gravity pulls now. */
    public double[] gravity() {
        double[] gravity = new double[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            gravity[axis] = axes[axis].value();
        }
        return gravity;
    }

    /** Forgets all samples. */
    public void reset() {
        for (LowPass axis : axes) {
            axis.reset();
        }
    }
}
