package org.sagui.simulator.interpreter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Operator;

/** An operator of a graph that the interpreter is ready to run, for who runs it in another way. */
public record PreparedOperator(Operator operator, Kernel kernel, Node node) {
    /** Without those that are left out. */
    public List<Tensor> inputs() {
        return node.inputs().stream().filter(Objects::nonNull).toList();
    }

    public List<Tensor> outputs() {
        return node.outputs();
    }

    /** Inputs and outputs. */
    public List<Tensor> tensors() {
        return Stream.concat(inputs().stream(), outputs().stream()).toList();
    }
}
