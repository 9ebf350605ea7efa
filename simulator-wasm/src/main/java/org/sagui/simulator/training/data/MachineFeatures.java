package org.sagui.simulator.training.data;

import org.sagui.simulator.signal.LogMel;
import org.sagui.simulator.signal.MelSettings;
import org.sagui.simulator.signal.WindowFunction;

/**
 * What a network sees of a machine's sound: for each mel channel, how loud it is in the mean and how much that swings. Frames
 * are short, 16 ms, so that what comes once a turn of the shaft can be seen to swing.
 */
public final class MachineFeatures {
    public static final int CHANNELS = 24;

    /** Numbers for a clip. */
    public static final int COUNT = 2 * CHANNELS;

    private static final MelSettings MEL =
            new MelSettings(Clip.RATE, 256, 128, WindowFunction.HANN, CHANNELS, 100, Clip.RATE / 2.0);

    /** Natural logarithms of power that make up full scale: of the means either way, and of the deviations. */
    private static final double MEAN_RANGE = 8;

    private static final double DEVIATION_RANGE = 2;

    private MachineFeatures() {}

    /**
     * The mean of each channel, less the mean of all, so that the distance of the microphone does not count; then the
     * standard deviation of each channel. All are shares of full scale, cut off at −1 and 1.
     *
     * @param samples 256 at least
     */
    public static double[] of(short[] samples) {
        double[] sound = new double[samples.length];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = samples[i] / 32768.0;
        }
        double[] logs = new LogMel(MEL).push(sound);
        int frames = logs.length / CHANNELS;
        double[] features = new double[COUNT];
        double level = 0;
        for (int c = 0; c < CHANNELS; c++) {
            double mean = 0;
            for (int f = 0; f < frames; f++) {
                mean += logs[f * CHANNELS + c];
            }
            mean /= frames;
            double squares = 0;
            for (int f = 0; f < frames; f++) {
                double difference = logs[f * CHANNELS + c] - mean;
                squares += difference * difference;
            }
            features[c] = mean;
            features[CHANNELS + c] = share(Math.sqrt(squares / frames), DEVIATION_RANGE);
            level += mean / CHANNELS;
        }
        for (int c = 0; c < CHANNELS; c++) {
            features[c] = share(features[c] - level, MEAN_RANGE);
        }
        return features;
    }

    private static double share(double value, double range) {
        return Math.max(-1, Math.min(1, value / range));
    }
}
