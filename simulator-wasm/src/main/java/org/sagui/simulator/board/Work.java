package org.sagui.simulator.board;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions.Conv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.Pool2DOptions;
import org.sagui.simulator.tflite.Subgraph;

/**
 * What one run of an operator has to do, in the terms of {@code instructions.csv}.
 *
 * @param kind the operator's name there, with the size of the filter for CONV_2D
 * @param type of its numbers there
 * @param filterArea height times width of the filter
 * @param channels of the output
 * @param window numbers that one output is made of, where they are not multiplied
 */
record Work(String kind, String type, long macs, long outputs, long filterArea, long channels, long window) {
    static final String INT8 = "int8";
    private static final String REAL = "float32";

    boolean isReal() {
        return type.equals(REAL);
    }

    static Work of(Operator operator, Subgraph graph) {
        Shape input = shape(operator.inputs(), 0, graph);
        Shape filter = shape(operator.inputs(), 1, graph);
        Shape output = shape(operator.outputs(), 0, graph);
        long filterArea = (long) filter.fromEnd(2) * filter.fromEnd(1);
        long outputs = output.elementCount();
        return new Work(
                kind(operator, filterArea),
                type(operator, graph),
                ModelStatistics.macs(operator, graph),
                outputs,
                filterArea,
                Math.max(output.fromEnd(0), 1),
                operator.options() instanceof Pool2DOptions options
                        ? (long) Math.max(options.filterHeight(), 0) * Math.max(options.filterWidth(), 0)
                        : input.elementCount() / Math.max(outputs, 1));
    }

    /** A filter of one pixel that looks at every pixel has a kernel of its own. */
    private static String kind(Operator operator, long filterArea) {
        return switch (operator.code()) {
            case CONV_2D -> {
                boolean strided = operator.options() instanceof Conv2DOptions options
                        && (options.strideHeight() > 1 || options.strideWidth() > 1);
                yield filterArea == 1 && !strided ? "CONV_2D 1x1" : "CONV_2D kxk";
            }
            default -> operator.name();
        };
    }

    /** What was counted are operators on real numbers, and those with INT8 at one end at least. */
    private static String type(Operator operator, Subgraph graph) {
        TensorType in = type(operator.inputs(), graph);
        TensorType out = type(operator.outputs(), graph);
        if (in == TensorType.INT8 || out == TensorType.INT8) {
            return INT8;
        }
        return in == TensorType.FLOAT32 ? REAL : "other";
    }

    private static TensorType type(List<Integer> tensors, Subgraph graph) {
        return tensor(tensors, 0)
                .map(index -> graph.tensors().get(index).type())
                .orElse(TensorType.INT8);
    }

    private static Shape shape(List<Integer> tensors, int i, Subgraph graph) {
        return tensor(tensors, i)
                .map(index -> graph.tensors().get(index).shape())
                .orElse(Shape.of());
    }

    private static Optional<Integer> tensor(List<Integer> tensors, int i) {
        return i < tensors.size() && tensors.get(i) != Operator.ABSENT ? Optional.of(tensors.get(i)) : Optional.empty();
    }
}
