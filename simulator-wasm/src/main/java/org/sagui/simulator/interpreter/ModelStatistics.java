package org.sagui.simulator.interpreter;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
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

    /**
     * Multiplications with addition in one run of an operator. 0 for operators that are not made of them, and for
     * TRANSPOSE_CONV, BATCH_MATMUL, SVDF and the recurrent ones, which are not counted yet.
     */
    public static long macs(Operator operator, Subgraph graph) {
        Operands operands = new Operands(operator, graph);
        Shape filter = operands.input(1).shape();
        long outputs = operands.output(0).shape().elementCount();
        return switch (operator.code()) {
            case FULLY_CONNECTED -> outputs * filter.fromEnd(0);
            case CONV_2D -> outputs * filter.fromEnd(2) * filter.fromEnd(1) * filter.fromEnd(0);
            case DEPTHWISE_CONV_2D -> outputs * filter.fromEnd(2) * filter.fromEnd(1);
            default -> 0;
        };
    }

    private static boolean isTrained(TensorInfo tensor) {
        return tensor.isConstant()
                && (tensor.type() == TensorType.FLOAT32 || tensor.quantization().isQuantized());
    }
}
