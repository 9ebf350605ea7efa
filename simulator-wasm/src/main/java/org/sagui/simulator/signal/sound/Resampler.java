package org.sagui.simulator.signal.sound;

import java.util.Arrays;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.signal.Check;

/**
 * Changes the sample rate of a stream: a windowed sinc for each place between two samples where a new one may fall (Smith and
 * Gossett 1984, with Kaiser's window). What the lower rate can hold passes up to 90 % of its half; what it cannot, and would
 * come back as another tone, is 80 dB lower. The first sample in and the first one out are at the same time.
 */
public final class Resampler {
    private static final int MIN_RATE = 1000;
    private static final int MAX_RATE = 192_000;

    /** The middle between what passes and what must not, as a part of the lower rate. */
    private static final double CUTOFF = 0.475;

    /** Samples of the lower rate on each side; with the window's shape they make the fall as steep and deep as said above. */
    private static final int HALF_WIDTH = 50;

    private static final double KAISER_SHAPE = 8;

    /** 11,025 to 16,000 Hz takes 64,000: this is for rates that have next to nothing in common. */
    private static final int MAX_WEIGHTS = 1 << 19;

    /** The rates over their common divisor. */
    private final int up;

    private final int down;

    /** Samples of the input on each side of a new one. */
    private final int half;

    /** For each place between two samples, the weights of those around it. */
    private final double[][] weights;

    /** The last samples. */
    private double[] kept;

    /** Of the next new sample: where in {@code kept} those around it begin, and its place between the middle ones. */
    private int start;

    private int phase;

    /** How many samples have come and gone. */
    private long in;

    private long out;

    /**
     * @param from the rate of the samples that come, 1000 to 192,000 Hz
     * @param to the rate of those that go
     */
    public Resampler(int from, int to) {
        Check.argument(
                Math.min(from, to) >= MIN_RATE && Math.max(from, to) <= MAX_RATE,
                "sample rates of " + from + " and " + to + " Hz, not " + MIN_RATE + " to " + MAX_RATE);
        int divisor = divisor(from, to);
        int lower = Math.min(from, to);
        up = to / divisor;
        down = from / divisor;
        half = (HALF_WIDTH * from + lower - 1) / lower;
        Check.argument(
                2L * half * up <= MAX_WEIGHTS,
                "a new sample rate of " + to + " Hz has too little in common with " + from + " Hz");
        weights = new double[up][];
        for (int i = 0; i < up; i++) {
            weights[i] = weights((double) i / up, 2 * Math.PI * CUTOFF * lower / from);
        }
        reset();
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Of the samples around a place from 0, the middle one before it, to 1, the one after; together they are 1. */
    private double[] weights(double place, double anglePerSample) {
        double[] weights = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = i - (half - 1) - place;
            double edge = distance / half;
            double angle = anglePerSample * distance;
            double sinc = angle == 0 ? 1 : ElementaryFunctions.sin(angle) / angle;
            weights[i] = sinc * bessel(KAISER_SHAPE * Math.sqrt(Math.max(1 - edge * edge, 0)));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The modified Bessel function of order 0, for small numbers: its 40th term is below 2^−100 of it. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= 40; k++) {
            double factor = x / (2 * k);
            term = term * factor * factor;
            sum += term;
        }
        return sum;
    }

    /** The new samples around which all samples are there now: they are late by some milliseconds. */
    public double[] push(double[] samples) {
        in += samples.length;
        return take(samples, Integer.MAX_VALUE);
    }

    /** The last new samples, as if silence followed; then forgets all. */
    public double[] finish() {
        long expected = (in * up + down - 1) / down;
        double[] last = take(new double[half], (int) (expected - out));
        reset();
        return last;
    }

    /** A whole sound at the new rate: as many samples as last as long, rounded up. */
    public static Sound resample(Sound sound, int rate) {
        Resampler resampler = new Resampler(sound.sampleRate(), rate);
        double[] most = resampler.push(sound.samples());
        return new Sound(joined(most, resampler.finish()), rate);
    }

    private double[] take(double[] samples, int most) {
        double[] all = joined(kept, samples);
        long room = (all.length - 2L * half - start + 1) * up - phase;
        double[] made = new double[(int) Math.min(Math.max((room + down - 1) / down, 0), most)];
        for (int i = 0; i < made.length; i++) {
            double[] around = weights[phase];
            double sum = 0;
            for (int j = 0; j < around.length; j++) {
                sum += around[j] * all[start + j];
            }
            made[i] = sum;
            phase += down;
            start += phase / up;
            phase %= up;
        }
        int done = Math.min(start, all.length);
        kept = Arrays.copyOfRange(all, done, all.length);
        start -= done;
        out += made.length;
        return made;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Forgets all samples: silence came before the next one. */
    public void reset() {
        kept = new double[half - 1];
        start = 0;
        phase = 0;
        in = 0;
        out = 0;
    }
}
