package org.sagui.simulator.interpreter;

import java.util.List;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * How large a model is.
 *
 * @param parameters trained numbers: the elements of all constants that are real or quantised, which leaves out shapes and
 *     axes
 * @param macs multiplications with addition in one run of the first graph
 */
public record ModelStatistics(long parameters, long macs) {
    public static ModelStatistics of(Model model) {
        Subgraph graph = model.main();
        long parameters = graph.tensors().stream()
                .filter(ModelStatistics::isTrained)
                .mapToLong(tensor -> tensor.shape().elementCount())
                .sum();
        long macs = graph.operators().stream()
                .mapToLong(operator -> macs(operator, graph))
                .sum();
        return new ModelStatistics(parameters, macs);
    }

    /** Multiplications with addition in one run of an operator; 0 for operators that are not made of them. */
    public static long macs(Operator operator, Subgraph graph) {
        if (operator.code() != BuiltinOperator.FULLY_CONNECTED
                || operator.inputs().size() < 2
                || operator.inputs().get(1) == Operator.ABSENT
                || operator.outputs().isEmpty()) {
            return 0;
        }
        List<TensorInfo> tensors = graph.tensors();
        long depth = tensors.get(operator.inputs().get(1)).shape().fromEnd(0);
        return tensors.get(operator.outputs().get(0)).shape().elementCount() * depth;
    }

    private static boolean isTrained(TensorInfo tensor) {
        return tensor.isConstant()
                && (tensor.type() == TensorType.FLOAT32 || tensor.quantization().isQuantized());
    }
}
