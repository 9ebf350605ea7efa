package org.sagui.simulator.signal;

import org.sagui.simulator.math.ElementaryFunctions;

/**
 * Sums a power spectrum into channels, each a triangle on the mel scale that rises from the middle of the channel before and
 * falls to the middle of the next. The constant part, frequency 0, counts nowhere.
 */
public final class MelFilterBank {
    /** About −100 dB, so that silence has a logarithm. */
    private static final double FLOOR = 1e-10;

    private final double[] edges;
    private final int[] starts;
    private final double[][] weights;

    /** @param fftLength that of the spectra, twice their size less 2 */
    public MelFilterBank(int channels, double lowestHz, double highestHz, int sampleRate, int fftLength) {
        Check.argument(channels > 0 && channels <= 256, channels + " channels, not 1 to 256");
        Check.argument(
                lowestHz >= 0 && lowestHz < highestHz && highestHz <= sampleRate / 2.0,
                "channels from " + lowestHz + " to " + highestHz + " Hz at a sample rate of " + sampleRate + " Hz");
        double lowest = MelScale.mel(lowestHz);
        double spacing = (MelScale.mel(highestHz) - lowest) / (channels + 1);
        edges = new double[channels + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = MelScale.hz(lowest + i * spacing);
        }
        double[] mels = new double[fftLength / 2 + 1];
        for (int k = 0; k < mels.length; k++) {
            mels[k] = MelScale.mel((double) k * sampleRate / fftLength);
        }
        starts = new int[channels];
        weights = new double[channels][];
        for (int channel = 0; channel < channels; channel++) {
            double low = lowest + channel * spacing;
            int start = 1;
            while (start < mels.length && mels[start] <= low) {
                start++;
            }
            int end = start;
            while (end < mels.length && mels[end] < low + 2 * spacing) {
                end++;
            }
            starts[channel] = start;
            weights[channel] = new double[end - start];
            for (int i = 0; i < end - start; i++) {
                double place = (mels[start + i] - low) / spacing;
                weights[channel][i] = Math.max(Math.min(place, 2 - place), 0);
            }
        }
    }

    /** Where channels begin, peak and end, in Hz: channel c has its peak at number c + 1. */
    public double[] edges() {
        return edges.clone();
    }

    public int channels() {
        return weights.length;
    }

    /** The power in each channel. */
    public double[] apply(double[] power) {
        double[] sums = new double[weights.length];
        for (int channel = 0; channel < sums.length; channel++) {
            double[] triangle = weights[channel];
            int start = starts[channel];
            double sum = 0;
            for (int i = 0; i < triangle.length; i++) {
                sum += triangle[i] * power[start + i];
            }
            sums[channel] = sum;
        }
        return sums;
    }

    /** The natural logarithm of the power in each channel, of 10⁻¹⁰ at least. */
    public double[] log(double[] power) {
        double[] logs = apply(power);
        for (int channel = 0; channel < logs.length; channel++) {
            logs[channel] = ElementaryFunctions.log(Math.max(logs[channel], FLOOR));
        }
        return logs;
    }
}
