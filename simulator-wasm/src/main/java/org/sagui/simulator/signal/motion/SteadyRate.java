package org.sagui.simulator.signal.motion;

import java.util.Arrays;
import org.sagui.simulator.signal.Check;

/**
 * Samples at a fixed rate from those of a sensor that gives them when it likes, as browsers do: on straight lines between
 * them. After a gap it starts anew. A sample that is not later than the one before is left out.
 */
public final class SteadyRate {
    private final int axes;
    private final double sampleRate;
    private final double longestGap;

    private double[] last;
    private double lastSeconds;

    /** When the first sample came, and how many have been made since. */
    private double startSeconds;

    private long made;

    /**
     * @param axes numbers in a sample
     * @param sampleRate of the new samples in Hz, at most 1000
     * @param longestGap in seconds, at most 10: what is longer is not bridged
     */
    public SteadyRate(int axes, double sampleRate, double longestGap) {
        Check.argument(axes > 0, "samples of " + axes + " numbers");
        Check.argument(sampleRate > 0 && sampleRate <= 1000, "a sample rate of " + sampleRate + " Hz, not up to 1000");
        Check.argument(longestGap > 0 && longestGap <= 10, "gaps of " + longestGap + " s, not up to 10");
        this.axes = axes;
        this.sampleRate = sampleRate;
        this.longestGap = longestGap;
    }

    /**
     * The new samples up to this one, one after the other.
     *
     * @param seconds when it was taken
     */
    public double[] push(double seconds, double[] sample) {
        Check.argument(sample.length == axes, "a sample of " + sample.length + " numbers, not " + axes);
        Check.argument(seconds - seconds == 0, "a sample at " + seconds + " s");
        for (double number : sample) {
            Check.argument(number - number == 0, "a sample with " + number);
        }
        if (last != null && seconds <= lastSeconds) {
            return new double[0];
        }
        if (last == null || seconds - lastSeconds > longestGap) {
            keep(seconds, sample);
            startSeconds = seconds;
            made = 1;
            return sample.clone();
        }
        int count = 0;
        while (time(made + count) <= seconds) {
            count++;
        }
        double[] samples = new double[count * axes];
        for (int i = 0; i < count; i++) {
            double place = (time(made + i) - lastSeconds) / (seconds - lastSeconds);
            for (int axis = 0; axis < axes; axis++) {
                samples[i * axes + axis] = last[axis] + place * (sample[axis] - last[axis]);
            }
        }
        made += count;
        keep(seconds, sample);
        return samples;
    }

    private double time(long number) {
        return startSeconds + number / sampleRate;
    }

    private void keep(double seconds, double[] sample) {
        last = Arrays.copyOf(sample, axes);
        lastSeconds = seconds;
    }

    /** Forgets all samples. */
    public void reset() {
        last = null;
    }
}
