package org.sagui.simulator.compiler;

import java.util.List;
import java.util.stream.Collectors;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.TensorInfo;

/** Small models of a few operators, each made from a seed alone, with contents for their inputs. */
final class RandomGraphs {
    /** So that a graph takes milliseconds. */
    private static final Limits LIMITS = Limits.DEFAULT.withTensorBytes(1 << 16).withWork(1 << 23);

    private final Chance chance;
    private final Model model;

    private RandomGraphs(Chance chance, Model model) {
        this.chance = chance;
        this.model = model;
    }

    /** The model of a seed; what the interpreter refuses is drawn again. */
    static RandomGraphs of(long seed) {
        Chance chance = new Chance(seed);
        while (true) {
            try {
                Model model = Model.read(new RandomOperators(chance).write());
                new Interpreter(model, LIMITS).invoke();
                return new RandomGraphs(chance, model);
            } catch (SaguiError refused) {
                // Some scales do not go together.
            }
        }
    }

    Model model() {
        return model;
    }

    /** Other contents each time. */
    List<byte[]> inputs() {
        return model.main().inputs().stream()
                .map(index -> model.main().tensors().get(index))
                .map(tensor ->
                        chance.contents(tensor.type(), (int) tensor.shape().elementCount()))
                .toList();
    }

    /** An operator a line: its options, and the tensors that it takes and gives. */
    @Override
    public String toString() {
        return model.main().operators().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Operator operator) {
        return operator.where() + " " + operator.options() + ": " + operands(operator.inputs()) + " -> "
                + operands(operator.outputs());
    }

    private String operands(List<Integer> indices) {
        return indices.stream()
                .map(index -> index == Operator.ABSENT
                        ? "none"
                        : text(model.main().tensors().get(index)))
                .collect(Collectors.joining(", "));
    }

    private static String text(TensorInfo tensor) {
        return tensor.name() + (tensor.isConstant() ? " (constant " : " (") + tensor.type() + " " + tensor.shape()
                + ", " + tensor.quantization() + ")";
    }
}
