package org.sagui.generator.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.sagui.generator.model.data.Speech;
import org.sagui.simulator.signal.micro.MicroFrontend;
import org.sagui.simulator.signal.micro.MicroFrontendSettings;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.Part;

/**
 * Clips of speech as networks see them: 49 frames of 40 features. Of eight clips, four are heard by a front end that has
 * just been switched on, and four by one that has already listened to a second of noise, as in a device that runs.
 */
record HeardSpeech(Speech speech, List<String> classes) {
    /** Features are bytes from −128 on; a network quantised with this step takes those very bytes. */
    private static final double STEP = 1.0 / 64;

    static final double LOWEST = 0;
    static final double HIGHEST = 255 * STEP;
    static final int FRAMES = 49;

    private static final MicroFrontendSettings SETTINGS = MicroFrontendSettings.MICRO_SPEECH;
    static final int CHANNELS = SETTINGS.channels();

    private record Heard(float[] features, int label) {}

    /**
     * The wanted ones of the first samples of a part, in order.
     *
     * @throws IOException if a word cannot be spoken
     */
    LabelledSamples samples(Part part, int count, IntPredicate wanted, Parts parts) throws IOException {
        Heard[] heard = new Heard[count];
        int group = 2 * classes.size();
        try {
            parts.run((count + group - 1) / group, number -> listen(part, number * group, group, wanted, heard));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        LabelledSamples samples = new LabelledSamples(Shape.of(FRAMES, CHANNELS, 1), classes);
        for (Heard one : heard) {
            if (one != null) {
                samples.add(one.features(), one.label());
            }
        }
        return samples;
    }

    private void listen(Part part, int from, int count, IntPredicate wanted, Heard[] heard) {
        // The labels take turns, and the first is that of silence, which is any noise.
        Clip noise = clip(part, from);
        for (int i = from; i < Math.min(from + count, heard.length); i++) {
            if (wanted.test(i)) {
                MicroFrontend frontend = new MicroFrontend(SETTINGS);
                if (i - from >= count / 2) {
                    frontend.push(noise.samples());
                }
                Clip clip = clip(part, i);
                heard[i] = new Heard(input(frontend.push(clip.samples())), clip.label());
            }
        }
    }

    private Clip clip(Part part, int index) {
        try {
            return speech.sample(part, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last frames: a front end that runs already gives one more a second. */
    private static float[] input(byte[] features) {
        float[] input = new float[FRAMES * CHANNELS];
        int start = features.length - input.length;
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) ((features[start + i] - Byte.MIN_VALUE) * STEP);
        }
        return input;
    }
}
