package org.sagui.simulator.interpreter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What one operator asks of TFLM's arena besides its tensors.
 *
 * @param parameterBytes size of the parsed options
 * @param parameterAlignment their alignment
 * @param dataBytes size of the kernel's own structure
 * @param prepareRequests sizes of what Prepare keeps, in order
 * @param looksAt the tensors that Prepare takes temporary copies of
 */
record Footprint(
        int parameterBytes,
        int parameterAlignment,
        int dataBytes,
        BiFunction<Operator, Subgraph, List<Integer>> prepareRequests,
        BiFunction<Operator, Subgraph, Stream<TensorInfo>> looksAt) {

    private static final Map<BuiltinOperator, Footprint> TABLE = new EnumMap<>(BuiltinOperator.class);

    static {
        TABLE.put(BuiltinOperator.DEQUANTIZE, new Footprint(0, 1, 32, Footprint::nothing, Footprint::all));
        TABLE.put(BuiltinOperator.FULLY_CONNECTED, new Footprint(5, 1, 48, Footprint::multipliers, Footprint::all));
        TABLE.put(BuiltinOperator.QUANTIZE, new Footprint(0, 1, 32, Footprint::nothing, Footprint::all));
        TABLE.put(BuiltinOperator.RELU, new Footprint(0, 1, 28, Footprint::nothing, Footprint::all));
        TABLE.put(BuiltinOperator.RELU6, new Footprint(0, 1, 8, Footprint::nothing, Footprint::firstInput));
        TABLE.put(BuiltinOperator.RESHAPE, new Footprint(36, 4, 0, Footprint::nothing, Footprint::firstInputAndOutput));
        TABLE.put(BuiltinOperator.SOFTMAX, new Footprint(4, 4, 56, Footprint::softmaxTables, Footprint::all));
    }

    /** A middling guess for operators that are not in the table. */
    private static final Footprint UNKNOWN = new Footprint(4, 4, 32, Footprint::nothing, Footprint::all);

    static Footprint of(Operator operator) {
        return TABLE.getOrDefault(operator.code(), UNKNOWN);
    }

    /** Whether the numbers are TFLM's for this operator; with 4-bit tensors it asks for more. */
    static boolean isKnown(Operator operator, Subgraph graph) {
        return TABLE.containsKey(operator.code())
                && all(operator, graph).noneMatch(tensor -> tensor.type() == TensorType.INT4);
    }

    private static List<Integer> nothing(Operator operator, Subgraph graph) {
        return List.of();
    }

    /** A multiplier and a shift for each scale of the filter. */
    private static List<Integer> multipliers(Operator operator, Subgraph graph) {
        return pick(indices(operator.inputs()).skip(1).limit(1), graph)
                .filter(filter -> filter.type() != TensorType.FLOAT32)
                .filter(filter -> filter.quantization().isPerChannel())
                .map(filter -> 4 * filter.quantization().count())
                .flatMap(bytes -> Stream.of(bytes, bytes))
                .toList();
    }

    /** Two tables of 513 16-bit numbers for 16-bit input. */
    private static List<Integer> softmaxTables(Operator operator, Subgraph graph) {
        boolean needed = firstInput(operator, graph).anyMatch(input -> input.type() == TensorType.INT16);
        return needed ? List.of(1026, 1026) : List.of();
    }

    private static Stream<TensorInfo> all(Operator operator, Subgraph graph) {
        return pick(IntStream.concat(indices(operator.inputs()), indices(operator.outputs())), graph);
    }

    private static Stream<TensorInfo> firstInput(Operator operator, Subgraph graph) {
        return pick(indices(operator.inputs()).limit(1), graph);
    }

    private static Stream<TensorInfo> firstInputAndOutput(Operator operator, Subgraph graph) {
        return pick(IntStream.concat(indices(operator.inputs()).limit(1), indices(operator.outputs())), graph);
    }

    private static IntStream indices(List<Integer> tensors) {
        return tensors.stream().mapToInt(Integer::intValue).filter(tensor -> tensor != Operator.ABSENT);
    }

    private static Stream<TensorInfo> pick(IntStream indices, Subgraph graph) {
        return indices.mapToObj(graph.tensors()::get);
    }
}
