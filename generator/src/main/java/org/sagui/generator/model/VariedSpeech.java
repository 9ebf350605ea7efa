package org.sagui.generator.model;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.Samples;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Samples of {@link HeardSpeech} as they are and in other versions: moved a little in time and in pitch, with a band of
 * time and one of pitch left out (Park et al., "SpecAugment", 2019).
 *
 * @param versions of each sample, that as it is among them
 */
record VariedSpeech(Samples samples, int versions) implements Samples {
    private static final int FRAMES = HeardSpeech.FRAMES;
    private static final int CHANNELS = HeardSpeech.CHANNELS;
    private static final int TIME_MOVE = 4;
    private static final int PITCH_MOVE = 2;
    private static final int LONGEST_BAND = 6;

    @Override
    public int count() {
        return samples.count() * versions;
    }

    @Override
    public Shape inputShape() {
        return samples.inputShape();
    }

    @Override
    public int targetWidth() {
        return samples.targetWidth();
    }

    @Override
    public void target(int sample, double[] values, int start) {
        samples.target(sample / versions, values, start);
    }

    @Override
    public void input(int sample, double[] values, int start) {
        if (sample % versions == 0) {
            samples.input(sample / versions, values, start);
            return;
        }
        double[] heard = new double[FRAMES * CHANNELS];
        samples.input(sample / versions, heard, 0);
        Xoshiro128 random = new Xoshiro128(sample);
        int later = integer(-TIME_MOVE, TIME_MOVE, random);
        int higher = integer(-PITCH_MOVE, PITCH_MOVE, random);
        int firstFrame = integer(0, FRAMES, random);
        int endFrame = firstFrame + integer(0, LONGEST_BAND, random);
        int firstChannel = integer(0, CHANNELS, random);
        int endChannel = firstChannel + integer(0, LONGEST_BAND, random);
        for (int i = 0; i < heard.length; i++) {
            int frame = i / CHANNELS;
            int channel = i % CHANNELS;
            boolean left = frame >= firstFrame && frame < endFrame || channel >= firstChannel && channel < endChannel;
            values[start + i] = left ? HeardSpeech.LOWEST : at(heard, frame - later, channel - higher);
        }
    }

    private static double at(double[] heard, int frame, int channel) {
        boolean inside = frame >= 0 && frame < FRAMES && channel >= 0 && channel < CHANNELS;
        return inside ? heard[frame * CHANNELS + channel] : HeardSpeech.LOWEST;
    }

    private static int integer(int least, int most, Xoshiro128 random) {
        return least + (int) (random.nextUniform() * (most - least + 1));
    }
}
