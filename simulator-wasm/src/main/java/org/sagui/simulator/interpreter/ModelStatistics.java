package org.sagui.simulator.interpreter;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions.BatchMatMulOptions;
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

    /** The trained numbers among an operator's inputs. Operators may share them. */
    public static long parameters(Operator operator, Subgraph graph) {
        return new Operands(operator, graph)
                .inputs()
                .filter(ModelStatistics::isTrained)
                .mapToLong(tensor -> tensor.shape().elementCount())
                .sum();
    }

    /**
     * Multiplications with addition in one run of an operator, those with padding too; 0 for operators that are not made of
     * them.
     */
    public static long macs(Operator operator, Subgraph graph) {
        Operands operands = new Operands(operator, graph);
        Shape input = operands.input(0).shape();
        Shape filter = operands.input(1).shape();
        Shape output = operands.output(0).shape();
        long outputs = output.elementCount();
        return switch (operator.code()) {
            case FULLY_CONNECTED -> outputs * filter.fromEnd(0);
            case CONV_2D -> outputs * filter.fromEnd(2) * filter.fromEnd(1) * filter.fromEnd(0);
            case DEPTHWISE_CONV_2D -> outputs * filter.fromEnd(2) * filter.fromEnd(1);
            // Each number of the input is multiplied by the whole filter of each output channel.
            case TRANSPOSE_CONV ->
                operands.input(2).shape().elementCount() * filter.fromEnd(2) * filter.fromEnd(1) * filter.fromEnd(3);
            case BATCH_MATMUL -> outputs * depth(operator, input);
            // In feature: each filter on the input; in time: each filter on what it has kept.
            case SVDF ->
                input.fromEnd(1)
                        * (filter.elementCount() + operands.input(2).shape().elementCount());
            // Four gates, each with the input and with its own last output.
            case UNIDIRECTIONAL_SEQUENCE_LSTM -> 4 * outputs * ((long) input.fromEnd(0) + output.fromEnd(0));
            default -> 0;
        };
    }

    /** What BATCH_MATMUL sums over. */
    private static int depth(Operator operator, Shape left) {
        boolean turned = operator.options() instanceof BatchMatMulOptions options && options.transposeLeft();
        return left.fromEnd(turned ? 1 : 0);
    }

    private static boolean isTrained(TensorInfo tensor) {
        return tensor.isConstant()
                && (tensor.type() == TensorType.FLOAT32 || tensor.quantization().isQuantized());
    }
}
