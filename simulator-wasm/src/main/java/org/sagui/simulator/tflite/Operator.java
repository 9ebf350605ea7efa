package org.sagui.simulator.tflite;

import java.util.List;

/**
 * One step of a graph.
 *
 * @param index its place in the order of execution
 * @param code CUSTOM for an operator the format does not know
 * @param name the name of the code, or the custom operator's own
 * @param inputs tensor indices, {@link #ABSENT} for an optional input left out
 * @param outputs tensor indices
 */
public record Operator(
        int index,
        BuiltinOperator code,
        String name,
        List<Integer> inputs,
        List<Integer> outputs,
        OperatorOptions options) {

    /** The tensor index of an optional input that is left out. */
    public static final int ABSENT = -1;

    public Operator {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** How errors call it: {@code operator 3 (SOFTMAX)}. */
    public String where() {
        return where(index, name);
    }

    static String where(int index, String name) {
        return "operator " + index + " (" + name + ")";
    }
}
