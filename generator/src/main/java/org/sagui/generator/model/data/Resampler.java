package org.sagui.generator.model.data;

import org.sagui.simulator.math.ElementaryFunctions;

/** Changes the rate of a sound by any factor, with a windowed sinc read from a table. */
final class Resampler {
    /** Zero crossings of the sinc to either side. */
    private static final int REACH = 12;

    private static final int STEPS = 512;
    private static final double[] KERNEL = kernel();

    private Resampler() {}

    /** @param factor how many samples come out for one that goes in, 0.1 to 10 */
    static double[] resample(double[] sound, double factor) {
        double[] result = new double[(int) (sound.length * factor)];
        // Below the lower of the two rates' limits, with room for the filter's slope.
        double cut = 0.95 * Math.min(1, factor);
        double reach = REACH / cut;
        for (int i = 0; i < result.length; i++) {
            double middle = i / factor;
            int from = (int) Math.max(0, Math.ceil(middle - reach));
            int to = (int) Math.min(sound.length - 1, Math.floor(middle + reach));
            double sum = 0;
            for (int j = from; j <= to; j++) {
                double place = Math.abs(j - middle) * cut * STEPS;
                int step = (int) place;
                double weight = KERNEL[step] + (place - step) * (KERNEL[step + 1] - KERNEL[step]);
                sum += weight * sound[j];
            }
            result[i] = cut * sum;
        }
        return result;
    }

    private static double[] kernel() {
        double[] kernel = new double[REACH * STEPS + 2];
        kernel[0] = 1;
        for (int i = 1; i < REACH * STEPS; i++) {
            double x = Math.PI * i / STEPS;
            double window = 0.5 + 0.5 * ElementaryFunctions.cos(x / REACH);
            kernel[i] = window * ElementaryFunctions.sin(x) / x;
        }
        return kernel;
    }
}
