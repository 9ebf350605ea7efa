package org.sagui.generator.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.data.Part;

/** Samples of classes to learn from, to choose by and to be judged by. */
record LabelledParts(LabelledSamples train, LabelledSamples validation, LabelledSamples test) {
    /** One sample: the numbers that a network sees, and their class. */
    record Sample(float[] input, int label) {}

    /**
     * Draws samples by part and number.
     *
     * @param counts how many samples each part has
     */
    static LabelledParts draw(
            Shape shape, List<String> classes, ToIntFunction<Part> counts, BiFunction<Part, Integer, Sample> sample) {
        return new LabelledParts(
                draw(shape, classes, Part.TRAIN, counts, sample),
                draw(shape, classes, Part.VALIDATION, counts, sample),
                draw(shape, classes, Part.TEST, counts, sample));
    }

    private static LabelledSamples draw(
            Shape shape,
            List<String> classes,
            Part part,
            ToIntFunction<Part> counts,
            BiFunction<Part, Integer, Sample> sample) {
        LabelledSamples samples = new LabelledSamples(shape, classes);
        for (int i = 0; i < counts.applyAsInt(part); i++) {
            Sample next = sample.apply(part, i);
            samples.add(next.input(), next.label());
        }
        return samples.requireEveryClass();
    }
}
