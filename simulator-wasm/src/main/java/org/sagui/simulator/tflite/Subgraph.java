package org.sagui.simulator.tflite;

import java.util.List;

/** A graph: tensors, and operators in the order of execution. Inputs and outputs are tensor indices. */
public record Subgraph(
        String name, List<TensorInfo> tensors, List<Integer> inputs, List<Integer> outputs, List<Operator> operators) {

    public Subgraph {
        tensors = List.copyOf(tensors);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        operators = List.copyOf(operators);
    }
}
