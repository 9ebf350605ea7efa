package org.sagui.simulator.signal.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.signal.Check;

/** Cuts movements out of a stream of samples without gravity: from when they grow strong until they have been weak. */
public final class MotionSegmenter {
    private static final double SMOOTHING_HZ = 5;

    /** What comes before a movement is strong enough, and after it no longer is, belongs to it. */
    private static final double MARGIN_SECONDS = 0.1;

    private final SegmenterSettings settings;
    private final int margin;
    private final int quietSamples;
    private final int leastSamples;
    private final int mostSamples;
    private final LowPass power;
    private final double[] samples;
    private int count;
    private int quiet;
    private boolean moving;

    public MotionSegmenter(SegmenterSettings settings) {
        this.settings = settings;
        this.margin = settings.samples(MARGIN_SECONDS);
        this.quietSamples = settings.samples(settings.quietSeconds());
        this.leastSamples = settings.samples(settings.leastSeconds());
        this.mostSamples = settings.samples(settings.mostSeconds()) + margin;
        this.power = new LowPass(SMOOTHING_HZ, settings.sampleRate());
        this.samples = new double[mostSamples * settings.axes()];
    }

    /** The movements that these samples end, each as its samples one after the other. */
    public List<double[]> push(double[] samples) {
        Check.argument(
                samples.length % settings.axes() == 0, samples.length + " numbers for " + settings.axes() + " axes");
        List<double[]> movements = new ArrayList<>();
        for (int start = 0; start < samples.length; start += settings.axes()) {
            add(samples, start, movements);
        }
        return movements;
    }

    private void add(double[] from, int start, List<double[]> movements) {
        int axes = settings.axes();
        if (!moving && count == margin) {
            count--;
            System.arraycopy(samples, axes, samples, 0, count * axes);
        }
        System.arraycopy(from, start, samples, count * axes, axes);
        count++;
        double square = 0;
        for (int axis = 0; axis < axes; axis++) {
            square += from[start + axis] * from[start + axis];
        }
        double level = Math.sqrt(power.next(square));
        if (!moving) {
            moving = level >= settings.startLevel();
            quiet = 0;
            return;
        }
        quiet = level < settings.endLevel() ? quiet + 1 : 0;
        if (quiet == quietSamples || count == mostSamples) {
            int length = count - Math.max(quiet - margin, 0);
            if (length - 2 * margin >= leastSamples) {
                movements.add(Arrays.copyOf(samples, length * axes));
            }
            moving = false;
            count = 0;
        }
    }

    /** Whether a movement goes on. */
    public boolean isMoving() {
        return moving;
    }

    /** Forgets all samples. */
    public void reset() {
        power.reset();
        count = 0;
        moving = false;
    }
}
