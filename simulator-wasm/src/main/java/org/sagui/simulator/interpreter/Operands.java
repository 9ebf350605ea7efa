package org.sagui.simulator.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** The tensors that an operator of a graph reads and writes. */
record Operands(Operator operator, Subgraph graph) {
    /** In place of an operand that is not there: it has no elements, so that it adds nothing to any size. */
    private static final TensorInfo NOTHING = new TensorInfo(
            Operator.ABSENT, "", TensorType.FLOAT32, Shape.of(0), Quantization.NONE, Optional.empty(), false);

    TensorInfo input(int i) {
        return operand(operator.inputs(), i);
    }

    TensorInfo output(int i) {
        return operand(operator.outputs(), i);
    }

    private TensorInfo operand(List<Integer> indices, int i) {
        return i < indices.size() ? tensor(indices.get(i)) : NOTHING;
    }

    private TensorInfo tensor(int index) {
        return index == Operator.ABSENT ? NOTHING : graph.tensors().get(index);
    }

    /** The inputs that are there. */
    Stream<TensorInfo> inputs() {
        return operator.inputs().stream().map(this::tensor).filter(tensor -> tensor != NOTHING);
    }

    Stream<TensorInfo> outputs() {
        return operator.outputs().stream().map(this::tensor);
    }

    /** Every input that is there and every output, once. */
    Stream<TensorInfo> all() {
        return Stream.concat(inputs(), outputs());
    }

    /** These tensors, without those that are not there. */
    static Stream<TensorInfo> only(TensorInfo... tensors) {
        return Stream.of(tensors).filter(tensor -> tensor != NOTHING);
    }
}
