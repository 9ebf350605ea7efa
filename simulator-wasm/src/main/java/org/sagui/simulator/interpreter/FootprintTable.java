package org.sagui.simulator.interpreter;

import static org.sagui.simulator.interpreter.Footprint.data;
import static org.sagui.simulator.interpreter.Footprint.sizes;
import static org.sagui.simulator.interpreter.Operands.only;
import static org.sagui.simulator.tflite.BuiltinOperator.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.OperatorOptions.BatchMatMulOptions;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * The footprint of each operator: sizes of TFLM's structures on a 32-bit Arm, read from its reference kernels
 * (micro/kernels) and measured on an emulated Cortex-M4. Control flow and resource variables are not here yet.
 */
final class FootprintTable {
    private static final Map<BuiltinOperator, Footprint> TABLE = new EnumMap<>(BuiltinOperator.class);

    /** A middling guess for operators that are not in the table. */
    private static final Footprint UNKNOWN = data(32).parameters(4, 4);

    private FootprintTable() {}

    static Footprint of(BuiltinOperator operator) {
        return TABLE.getOrDefault(operator, UNKNOWN);
    }

    /** Whether the numbers are TFLM's. */
    static boolean isKnown(BuiltinOperator operator) {
        return TABLE.containsKey(operator);
    }

    static {
        // Dense layers and convolutions.
        put(
                data(56).parameters(28, 4)
                        .keeps(FootprintTable::channelMultipliers)
                        .scratch(FootprintTable::unpackedFilter)
                        .looksAt(op -> twiceAndBias(op.input(0), op.input(1), op.output(0), op.input(2))),
                CONV_2D,
                DEPTHWISE_CONV_2D);
        put(
                data(72).parameters(16, 4)
                        .keeps(FootprintTable::channelMultipliers)
                        .scratch(FootprintTable::transposeConvSums)
                        .looksAt(op -> isReal(op.input(2))
                                ? only(op.input(2), op.input(1), op.output(0))
                                : twiceAndBias(op.input(2), op.input(1), op.output(0), op.input(3))),
                TRANSPOSE_CONV);
        put(
                data(48).parameters(5, 1)
                        .keeps(FootprintTable::filterMultipliers)
                        .scratch(FootprintTable::unpackedFilter),
                FULLY_CONNECTED);
        put(data(16).parameters(3, 1).keeps(FootprintTable::turnedMatrices), BATCH_MATMUL);
        put(data(32).parameters(40, 4), AVERAGE_POOL_2D, MAX_POOL_2D);
        put(data(0).parameters(40, 4).keeps(FootprintTable::outputDimensions), L2_POOL_2D);

        // Recurrent layers.
        put(data(36).parameters(8, 4).scratch(FootprintTable::svdfSums), SVDF);
        put(data(688).parameters(16, 4).scratch(FootprintTable::lstmGates), UNIDIRECTIONAL_SEQUENCE_LSTM);

        // Activations.
        put(
                data(56).parameters(4, 4)
                        .keeps(op -> op.input(0).type() == TensorType.INT16 ? sizes(1026, 1026) : sizes()),
                SOFTMAX);
        put(data(0).keeps(op -> ifInt8(op, 28)), LOG_SOFTMAX);
        put(data(28), ABS, RSQRT, RELU, PRELU);
        put(data(8).looksAt(op -> only(op.input(0))), RELU6);
        put(data(256), ELU);
        put(data(20), HARD_SWISH);
        put(data(16), LOGISTIC);
        put(data(16).looksAt(op -> only(op.input(0), op.input(0), op.output(0))), TANH);
        put(data(24).parameters(4, 4), LEAKY_RELU);
        put(data(4).parameters(1, 1), L2_NORMALIZATION);

        // Arithmetic, element by element.
        put(data(60).parameters(2, 1), ADD);
        put(data(52).parameters(2, 1), SUB);
        put(data(36).parameters(1, 1), MUL);
        put(data(28).parameters(1, 1), DIV);
        put(data(112), SQUARED_DIFFERENCE);
        put(
                data(0).keeps(op -> ifInt8(op, 40))
                        .scratch(op -> sizes(4 * op.operator().inputs().size())),
                ADD_N);
        put(data(32).looksAt(Operands::inputs), EQUAL, NOT_EQUAL, GREATER, GREATER_EQUAL, LESS, LESS_EQUAL);
        put(data(0).looksAt(op -> Stream.of()), MAXIMUM, MINIMUM, FLOOR, NEG, LOGICAL_AND, LOGICAL_OR);
        put(data(0), CEIL, COS, EXP, FLOOR_DIV, FLOOR_MOD, LOG, LOGICAL_NOT, ROUND, SIN, SQRT, SQUARE);

        // Sums and choices along dimensions.
        put(
                data(44).parameters(1, 1).scratch(FootprintTable::meanSums).looksAt(FootprintTable::reducerLooksAt),
                MEAN,
                SUM);
        put(
                data(44).parameters(1, 1)
                        .scratch(FootprintTable::reducerIndices)
                        .looksAt(FootprintTable::reducerLooksAt),
                REDUCE_MAX,
                REDUCE_MIN,
                REDUCE_ALL);
        put(data(0).parameters(2, 1).keeps(op -> ifInt8(op, 36)), CUMSUM);
        put(data(0).parameters(1, 1).looksAt(op -> Stream.of()), ARG_MAX, ARG_MIN, SHAPE);

        // From one type or scale to another.
        put(data(32), QUANTIZE, DEQUANTIZE);
        put(data(0).parameters(2, 1), CAST);

        // Movers.
        put(data(0).parameters(2, 1), RESIZE_BILINEAR, RESIZE_NEAREST_NEIGHBOR);
        put(data(24).parameters(8, 4).looksAt(op -> Stream.concat(op.all(), only(op.input(0)))), CONCATENATION);
        put(data(0).parameters(8, 4).keeps(FootprintTable::outputDimensions), GATHER);
        put(data(0).keeps(FootprintTable::outputDimensions), GATHER_ND);
        put(data(0).keeps(op -> sizes(dimensionBytes(op.output(0)), 8)), EMBEDDING_LOOKUP);
        put(data(0).parameters(8, 4).looksAt(op -> Stream.of()), PACK, UNPACK);
        put(data(0).parameters(4, 4).looksAt(op -> only(op.input(0))), SPLIT);
        put(data(0).parameters(4, 4).looksAt(op -> only(op.input(2))), SPLIT_V);
        put(data(0).parameters(36, 4).looksAt(op -> only(op.input(0), op.output(0))), RESHAPE);
        put(data(0).parameters(36, 4), SQUEEZE);
        put(data(84).parameters(24, 4), STRIDED_SLICE);
        put(data(56), PAD, PADV2);
        put(
                data(20).parameters(1, 1).scratch(op -> {
                    long bytes = 4L * op.input(0).shape().rank();
                    return sizes(bytes, bytes);
                }),
                MIRROR_PAD);
        put(data(0).parameters(4, 4).keeps(FootprintTable::outputDimensions), DEPTH_TO_SPACE, SPACE_TO_DEPTH);
        put(data(4).looksAt(op -> only(op.input(0), op.output(0))), SPACE_TO_BATCH_ND);
        put(data(0).looksAt(op -> only(op.input(0), op.output(0))), BATCH_TO_SPACE_ND);
        put(data(1), SELECT_V2);
        put(
                data(0),
                BROADCAST_ARGS,
                BROADCAST_TO,
                DYNAMIC_UPDATE_SLICE,
                EXPAND_DIMS,
                FILL,
                REVERSE_V2,
                SLICE,
                TRANSPOSE,
                ZEROS_LIKE);
    }

    private static void put(Footprint footprint, BuiltinOperator... operators) {
        for (BuiltinOperator operator : operators) {
            TABLE.put(operator, footprint);
        }
    }

    /** A multiplier and a shift for each output channel, for floats too. */
    private static long[] channelMultipliers(Operands op) {
        long bytes = 4L * op.output(0).shape().fromEnd(0);
        return sizes(bytes, bytes);
    }

    /** A multiplier and a shift for each scale of the filter. */
    private static long[] filterMultipliers(Operands op) {
        Quantization filter = op.input(1).quantization();
        long bytes = 4L * filter.count();
        return filter.isPerChannel() && !isReal(op.input(0)) ? sizes(bytes, bytes) : sizes();
    }

    /** A 4-bit filter as bytes. */
    private static long[] unpackedFilter(Operands op) {
        return op.input(1).type() == TensorType.INT4 ? sizes(elements(op.input(1))) : sizes();
    }

    private static long[] transposeConvSums(Operands op) {
        return switch (op.input(2).type()) {
            case INT8 -> sizes(4 * elements(op.output(0)));
            case INT16 -> sizes(8 * elements(op.output(0)));
            default -> sizes();
        };
    }

    /** Copies of the sides that are turned to lie along the depth: the left one if it does not yet, the right one if so. */
    private static long[] turnedMatrices(Operands op) {
        boolean turnsRight = true;
        LongStream.Builder kept = LongStream.builder();
        if (!isReal(op.input(0))) {
            kept.add(28);
        }
        if (op.operator().options() instanceof BatchMatMulOptions options) {
            turnsRight = !options.transposeRight();
            if (options.transposeLeft()) {
                addCopy(kept, op.input(0));
            }
        }
        if (turnsRight) {
            addCopy(kept, op.input(1));
        }
        kept.add(dimensionBytes(op.output(0)));
        return kept.build().toArray();
    }

    private static void addCopy(LongStream.Builder kept, TensorInfo tensor) {
        kept.add(12).add(dimensionBytes(tensor)).add(tensor.byteCount());
    }

    /** A sum for each filter, and in INT8 for each unit. */
    private static long[] svdfSums(Operands op) {
        long filters = op.input(1).shape().rank() == 0 ? 0 : op.input(1).shape().dimension(0);
        long batch = op.input(0).shape().rank() == 0 ? 0 : op.input(0).shape().dimension(0);
        long perFilter = 4 * batch * filters;
        return isReal(op.input(0)) ? sizes(perFilter) : sizes(perFilter, 4 * elements(op.output(0)));
    }

    /** Four gates, each as large as the cell state. */
    private static long[] lstmGates(Operands op) {
        long bytes = op.input(19).byteCount();
        return sizes(bytes, bytes, bytes, bytes);
    }

    private static long[] meanSums(Operands op) {
        long[] indices = reducerIndices(op);
        return isReal(op.input(0)) ? indices : sizes(4 * elements(op.output(0)), indices[0], indices[1]);
    }

    private static long[] reducerIndices(Operands op) {
        return sizes(4 * op.input(0).shape().rank(), 4 * elements(op.input(1)));
    }

    private static Stream<TensorInfo> reducerLooksAt(Operands op) {
        TensorInfo in = op.input(0);
        TensorInfo axis = op.input(1);
        TensorInfo out = op.output(0);
        return in.type() == TensorType.INT8 ? only(in, axis, in, axis, out, out) : only(in, axis, in, axis, out);
    }

    private static Stream<TensorInfo> twiceAndBias(TensorInfo in, TensorInfo filter, TensorInfo out, TensorInfo bias) {
        return only(in, filter, out, in, filter, out, bias);
    }

    private static long[] outputDimensions(Operands op) {
        return sizes(dimensionBytes(op.output(0)));
    }

    private static int dimensionBytes(TensorInfo tensor) {
        return 4 + 4 * tensor.shape().rank();
    }

    private static long[] ifInt8(Operands op, int bytes) {
        return op.input(0).type() == TensorType.INT8 ? sizes(bytes) : sizes();
    }

    private static boolean isReal(TensorInfo tensor) {
        return tensor.type() == TensorType.FLOAT32;
    }

    private static long elements(TensorInfo tensor) {
        return tensor.shape().elementCount();
    }
}
