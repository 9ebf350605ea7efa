package org.sagui.simulator.signal.motion;

import org.sagui.simulator.signal.Check;

/**
 * What counts as one movement.
 *
 * @param axes numbers in a sample
 * @param sampleRate in Hz
 * @param startLevel how large samples must be, as vectors and smoothed, for a movement to start
 * @param endLevel below which it is quiet; less than {@code startLevel}, so that movements do not fall apart
 * @param quietSeconds how long it must be quiet for the movement to end
 * @param leastSeconds what is shorter is a knock
 * @param mostSeconds what is longer is cut
 */
public record SegmenterSettings(
        int axes,
        double sampleRate,
        double startLevel,
        double endLevel,
        double quietSeconds,
        double leastSeconds,
        double mostSeconds) {

    private static final double LONGEST_SECONDS = 60;

    public SegmenterSettings {
        Check.argument(axes > 0 && axes <= 16, "samples of " + axes + " numbers, not 1 to 16");
        Check.argument(sampleRate > 10 && sampleRate <= 1000, "a sample rate of " + sampleRate + " Hz, not 10 to 1000");
        Check.argument(
                endLevel > 0 && endLevel <= startLevel, "movements from " + startLevel + " on that end at " + endLevel);
        Check.argument(
                quietSeconds > 0
                        && leastSeconds >= 0
                        && leastSeconds < mostSeconds
                        && quietSeconds < mostSeconds
                        && mostSeconds <= LONGEST_SECONDS,
                "movements of " + leastSeconds + " to " + mostSeconds + " s with " + quietSeconds + " s of quiet");
    }

    int samples(double seconds) {
        return (int) Math.ceil(seconds * sampleRate);
    }
}
