package org.sagui.simulator.signal.micro;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;

/**
 * The filter bank of mel channels, in the single precision of the reference (filter_bank_ops.py, freq_to_mel_wrapper.cc),
 * but without the zero weights that align it.
 */
final class MelChannels {
    /** Fractional bits of the weights. */
    static final int WEIGHT_BITS = 12;

    private final int fftLength;
    private final double hzPerEnergy;
    private final float lowestMel;

    /** Where each channel and the one before the first ends. */
    private final float[] ends;

    private MelChannels(MicroFrontendSettings settings) {
        fftLength = settings.fftLength();
        hzPerEnergy = (double) settings.sampleRate() / fftLength;
        lowestMel = mel(settings.lowestHz());
        ends = new float[settings.channels() + 1];
        float span = Float32.round(mel(settings.highestHz()) - lowestMel);
        float spacing = Float32.round(span / ends.length);
        for (int i = 0; i < ends.length; i++) {
            ends[i] = lowestMel + Float32.round(spacing * (i + 1));
        }
    }

    static FilterBank of(MicroFrontendSettings settings) {
        return new MelChannels(settings).filterBank(settings.lowestHz());
    }

    private FilterBank filterBank(double lowestHz) {
        int first = (int) Math.floor(1 + lowestHz / hzPerEnergy + 0.5);
        short[] starts = new short[ends.length];
        short[] widths = new short[ends.length];
        int energy = first;
        for (int channel = 0; channel < ends.length; channel++) {
            starts[channel] = (short) energy;
            while (energy <= fftLength / 2 && mel(energy * hzPerEnergy) <= ends[channel]) {
                energy++;
            }
            widths[channel] = (short) (energy - starts[channel]);
        }
        short[] weights = new short[energy - first];
        short[] unweights = new short[energy - first];
        short[] weightStarts = new short[ends.length];
        for (int channel = 0; channel < ends.length; channel++) {
            float start = channel == 0 ? lowestMel : ends[channel - 1];
            float width = Float32.round(ends[channel] - start);
            weightStarts[channel] = (short) (starts[channel] - first);
            for (int i = 0; i < widths[channel]; i++) {
                float left = Float32.round(ends[channel] - mel((starts[channel] + i) * hzPerEnergy));
                float weight = Float32.round(left / width);
                weights[weightStarts[channel] + i] = fixed(weight);
                unweights[weightStarts[channel] + i] = fixed(Float32.round(1 - weight));
            }
        }
        return new FilterBank(weights, unweights, starts, weightStarts, widths);
    }

    private static short fixed(float weight) {
        return (short) (weight * (1 << WEIGHT_BITS));
    }

    private static float mel(double hz) {
        float part = Float32.round((float) hz / 700);
        return Float32.round(1127 * Float32.round((float) ElementaryFunctions.log(1.0 + part)));
    }
}
