package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Shape;

/** Samples of classes, kept as floats. They may come from a learner: each is checked when it is added. */
public final class LabelledSamples implements Samples {
    private final Shape inputShape;
    private final List<String> classes;
    private final List<float[]> inputs = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /**
     * No samples yet.
     *
     * @throws SaguiError INVALID_ARGUMENT if there are fewer than two classes
     */
    public LabelledSamples(Shape inputShape, List<String> classes) {
        this.inputShape = inputShape;
        this.classes = List.copyOf(classes);
        check(
                classes.size() > 1,
                "classes",
                "There must be at least two classes to tell apart, not " + classes.size() + ".");
    }

    /**
     * Adds a sample.
     *
     * @param input row-major; shared, not copied
     * @param label the index of its class
     * @throws SaguiError INVALID_ARGUMENT if it does not fit, or not all its numbers are finite
     */
    public void add(float[] input, int label) {
        String where = "sample " + inputs.size();
        check(
                input.length == inputShape.elementCount(),
                where,
                "It has " + input.length + " numbers; an input of " + inputShape + " has " + inputShape.elementCount()
                        + ".");
        check(
                label >= 0 && label < classes.size(),
                where,
                "Its class is " + label + "; there are " + classes.size() + " classes.");
        for (float value : input) {
            check(value - value == 0, where, "It holds a number that is not finite.");
        }
        inputs.add(input);
        labels.add(label);
    }

    /** @throws SaguiError INVALID_ARGUMENT unless there are samples of every class */
    public LabelledSamples requireEveryClass() {
        for (int i = 0; i < classes.size(); i++) {
            check(labels.contains(i), "class '" + classes.get(i) + "'", "There are no samples of this class.");
        }
        return this;
    }

    private static void check(boolean holds, String where, String message) {
        if (!holds) {
            throw new SaguiError(Code.INVALID_ARGUMENT, where, message);
        }
    }

    /** The names of the classes. */
    public List<String> classes() {
        return classes;
    }

    /** The index of a sample's class. */
    public int label(int sample) {
        return labels.get(sample);
    }

    @Override
    public int count() {
        return inputs.size();
    }

    @Override
    public Shape inputShape() {
        return inputShape;
    }

    @Override
    public int targetWidth() {
        return classes.size();
    }

    @Override
    public void input(int sample, double[] values, int start) {
        float[] input = inputs.get(sample);
        for (int i = 0; i < input.length; i++) {
            values[start + i] = input[i];
        }
    }

    /** One for its class, zero for the others. */
    @Override
    public void target(int sample, double[] values, int start) {
        for (int i = 0; i < classes.size(); i++) {
            values[start + i] = i == labels.get(sample) ? 1 : 0;
        }
    }
}
