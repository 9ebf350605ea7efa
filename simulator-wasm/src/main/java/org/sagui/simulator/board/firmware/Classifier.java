package org.sagui.simulator.board.firmware;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tensor.Tensor;

/** A model with one input and one output, which gives a score to each of its classes. */
final class Classifier {
    private final Tensor input;
    private final Tensor output;
    private final List<String> labels;

    /**
     * @param settings {@code labels}: the classes' names with commas between them; without, they are numbered
     * @throws SaguiError if the model is of another kind, or has another number of classes
     */
    Classifier(Interpreter interpreter, Settings settings) {
        if (interpreter.inputs().size() != 1 || interpreter.outputs().size() != 1) {
            throw unfit("has one input and one output");
        }
        input = interpreter.inputs().get(0);
        output = interpreter.outputs().get(0);
        if (!RealElements.has(input) || !RealElements.has(output)) {
            throw unfit("takes and gives numbers, as float or with one scale");
        }
        List<String> names = settings.words("labels");
        if (names.isEmpty()) {
            names = new ArrayList<>();
            for (int i = 0; i < output.elementCount(); i++) {
                names.add(String.valueOf(i));
            }
        }
        if (names.size() != output.elementCount()) {
            throw unfit("has " + names.size() + " classes, not " + output.elementCount());
        }
        labels = names;
    }

    private static SaguiError unfit(String expected) {
        return new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT, "model", "This program needs a model that " + expected + ".");
    }

    Tensor input() {
        return input;
    }

    /** Refuses a model whose input has another number of elements. */
    void requireInput(int elements, String what) {
        if (input.elementCount() != elements) {
            throw unfit("takes " + elements + " numbers: " + what);
        }
    }

    void set(int i, float value) {
        RealElements.set(input, i, value);
    }

    /** Runs the model, and tells the score of each class. */
    double[] scores(Device device) {
        device.invoke();
        double[] scores = new double[labels.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = RealElements.get(output, i);
        }
        return scores;
    }

    /** Tells scores as values of the turn. */
    void tell(Device device, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            device.tell(labels.get(i), scores[i]);
        }
    }

    int count() {
        return labels.size();
    }

    String label(int index) {
        return labels.get(index);
    }

    /** The class with the highest score, the first of several. */
    static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
