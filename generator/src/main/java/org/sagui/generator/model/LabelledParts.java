package org.sagui.generator.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.Part;

/** Samples of classes to learn from, to choose by and to be judged by. */
record LabelledParts(LabelledSamples train, LabelledSamples validation, LabelledSamples test) {
    /** One sample: the numbers that a network sees, and their class. */
    record Sample(float[] input, int label) {}

    /**
     * Draws samples by part and number.
     *
     * @param counts how many samples each part has
     * @param sample depends on the part and the number alone
     */
    static LabelledParts draw(
            Shape shape,
            List<String> classes,
            ToIntFunction<Part> counts,
            BiFunction<Part, Integer, Sample> sample,
            Parts parts) {
        return new LabelledParts(
                draw(shape, classes, Part.TRAIN, counts, sample, parts),
                draw(shape, classes, Part.VALIDATION, counts, sample, parts),
                draw(shape, classes, Part.TEST, counts, sample, parts));
    }

    private static LabelledSamples draw(
            Shape shape,
            List<String> classes,
            Part part,
            ToIntFunction<Part> counts,
            BiFunction<Part, Integer, Sample> sample,
            Parts parts) {
        Sample[] drawn = new Sample[counts.applyAsInt(part)];
        parts.run(drawn.length, i -> drawn[i] = sample.apply(part, i));
        LabelledSamples samples = new LabelledSamples(shape, classes);
        for (Sample next : drawn) {
            samples.add(next.input(), next.label());
        }
        return samples.requireEveryClass();
    }
}
