package org.sagui.simulator.compiler;

import java.util.List;

/**
 * A model as a WebAssembly module, and how to run it. The module exports {@code memory}, a function for each operator that it
 * has, named like {@code operator3}, and {@code run}, which calls them all, if it has them all.
 *
 * @param module the file
 * @param inputs where the model's inputs belong
 * @param outputs where its outputs are after a run
 * @param steps what makes a run, in order
 */
public record CompiledModel(byte[] module, List<Place> inputs, List<Place> outputs, List<Step> steps) {
    /**
     * Where the module keeps a tensor.
     *
     * @param tensor its index in the graph
     */
    public record Place(int tensor, int address, int bytes) {}

    /**
     * One operator.
     *
     * @param compiled whether the module has it; otherwise the interpreter runs it, with the inputs copied from the module
     *     before and the outputs copied back afterwards
     * @param inputs those that the module has
     * @param outputs likewise
     */
    public record Step(int operator, boolean compiled, List<Place> inputs, List<Place> outputs) {
        public Step {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }

        /** The name of its function, if it is compiled. */
        public String function() {
            return function(operator);
        }

        static String function(int operator) {
            return "operator" + operator;
        }
    }

    /** The function that runs the whole model. */
    public static final String RUN = "run";

    public CompiledModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        steps = List.copyOf(steps);
    }

    /** Whether the module has every operator. */
    public boolean isComplete() {
        return steps.stream().allMatch(Step::compiled);
    }

    /** Whether the module has no operator at all. */
    public boolean isEmpty() {
        return steps.stream().noneMatch(Step::compiled);
    }
}
