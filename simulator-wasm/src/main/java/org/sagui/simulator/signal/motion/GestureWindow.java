package org.sagui.simulator.signal.motion;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.signal.Check;

/** Brings movements to one length and one size, so that slow and fast, wide and small gestures look alike to a model. */
public final class GestureWindow {
    private static final double LEAST_RMS = 1e-6;

    private GestureWindow() {}

    /**
     * The movement in {@code length} samples on straight lines between its own, from its first to its last; each axis with
     * mean 0, all axes together with a root mean square of 1.
     *
     * @param samples of {@code axes} numbers each, one after the other
     * @param where the movement's name, for the refusal
     * @throws SaguiError if there are less than two samples, or all are the same
     */
    public static double[] normalize(double[] samples, int axes, int length, String where) {
        Check.argument(axes > 0 && samples.length % axes == 0, samples.length + " numbers for " + axes + " axes");
        Check.argument(length >= 2, "a window of " + length + " samples; 2 are needed");
        int count = samples.length / axes;
        if (count < 2) {
            throw new SaguiError(Code.UNSUITABLE_DATA, where, "has " + count + " samples; 2 are needed");
        }
        double[] window = new double[length * axes];
        for (int axis = 0; axis < axes; axis++) {
            stretch(samples, axes, axis, window);
            centre(window, axes, axis);
        }
        double squares = 0;
        for (double x : window) {
            squares += x * x;
        }
        double rms = Math.sqrt(squares / window.length);
        if (!(rms >= LEAST_RMS && rms < Double.POSITIVE_INFINITY)) {
            throw new SaguiError(Code.UNSUITABLE_DATA, where, "does not move");
        }
        for (int i = 0; i < window.length; i++) {
            window[i] /= rms;
        }
        return window;
    }

    private static void stretch(double[] samples, int axes, int axis, double[] window) {
        int last = samples.length / axes - 1;
        int length = window.length / axes;
        for (int i = 0; i < length; i++) {
            double place = (double) i * last / (length - 1);
            int before = Math.min((int) place, last - 1);
            double from = samples[before * axes + axis];
            double to = samples[(before + 1) * axes + axis];
            window[i * axes + axis] = from + (place - before) * (to - from);
        }
    }

    private static void centre(double[] window, int axes, int axis) {
        double sum = 0;
        for (int i = axis; i < window.length; i += axes) {
            sum += window[i];
        }
        double mean = sum / (window.length / axes);
        for (int i = axis; i < window.length; i += axes) {
            window[i] -= mean;
        }
    }
}
