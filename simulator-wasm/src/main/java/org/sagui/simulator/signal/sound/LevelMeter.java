package org.sagui.simulator.signal.sound;

/** Measures the {@link Level} of a stream. */
public final class LevelMeter {
    private static final double FULL = 0.999;
    private static final int RUN = 3;

    private long count;
    private double sum;
    private double squares;
    private double peak;
    private long clipped;
    private int run;
    private double runSign;

    public static Level of(double[] samples) {
        LevelMeter meter = new LevelMeter();
        meter.push(samples);
        return meter.level();
    }

    public void push(double[] samples) {
        for (double sample : samples) {
            sum += sample;
            squares += sample * sample;
            peak = Math.max(peak, Math.abs(sample));
            countClipped(sample);
        }
        count += samples.length;
    }

    private void countClipped(double sample) {
        double sign = sample >= FULL ? 1 : sample <= -FULL ? -1 : 0;
        run = sign != 0 && sign == runSign ? run + 1 : 1;
        runSign = sign;
        if (sign != 0 && run >= RUN) {
            clipped += run == RUN ? RUN : 1;
        }
    }

    /** Of all samples since the last reset; 0 if there is none. */
    public Level level() {
        if (count == 0) {
            return new Level(0, 0, 0);
        }
        double mean = sum / count;
        return new Level(Math.sqrt(Math.max(squares / count - mean * mean, 0)), peak, (double) clipped / count);
    }

    /** Forgets all samples. */
    public void reset() {
        count = 0;
        sum = 0;
        squares = 0;
        peak = 0;
        clipped = 0;
        run = 0;
        runSign = 0;
    }
}
