package org.sagui.simulator.interpreter;

import static org.sagui.simulator.interpreter.Footprint.data;
import static org.sagui.simulator.interpreter.Footprint.sizes;
import static org.sagui.simulator.interpreter.Operands.only;
import static org.sagui.simulator.tflite.BuiltinOperator.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.OperatorOptions.BatchMatMulOptions;
import org.sagui.simulator.tflite.TensorInfo;

/** The footprints of TFLM's reference kernels (micro/kernels), measured on an emulated Cortex-M4. */
final class ReferenceFootprints {
    /** What BATCH_MATMUL keeps of its scales. */
    static final int QUANTIZED_SUMS = 28;

    private static final int EVAL_TENSOR = 12;

    private ReferenceFootprints() {}

    static void register(FootprintTable table) {
        // Dense layers and convolutions.
        table.put(
                data(56).parameters(28, 4)
                        .keeps(ReferenceFootprints::channelMultipliers)
                        .scratch(ReferenceFootprints::unpackedFilter)
                        .looksAt(op -> twiceAndBias(op.input(0), op.input(1), op.output(0), op.input(2))),
                CONV_2D,
                DEPTHWISE_CONV_2D);
        table.put(
                data(72).parameters(16, 4)
                        .keeps(ReferenceFootprints::channelMultipliers)
                        .scratch(ReferenceFootprints::transposeConvSums)
                        .looksAt(ReferenceFootprints::transposeConvLooksAt),
                TRANSPOSE_CONV);
        table.put(
                data(48).parameters(5, 1)
                        .keeps(ReferenceFootprints::filterMultipliers)
                        .scratch(ReferenceFootprints::unpackedFilter),
                FULLY_CONNECTED);
        table.put(
                data(16).parameters(3, 1)
                        .keeps(op -> isReal(op.input(0))
                                ? transposedOperands(op)
                                : sizes(sizes(QUANTIZED_SUMS), transposedOperands(op))),
                BATCH_MATMUL);
        table.put(data(32).parameters(40, 4), AVERAGE_POOL_2D, MAX_POOL_2D);
        table.put(data(0).parameters(40, 4).keeps(ReferenceFootprints::outputDimensions), L2_POOL_2D);

        // Recurrent layers.
        table.put(data(36).parameters(8, 4).scratch(ReferenceFootprints::svdfSums), SVDF);
        table.put(data(688).parameters(16, 4).scratch(ReferenceFootprints::lstmGates), UNIDIRECTIONAL_SEQUENCE_LSTM);

        // Activations.
        table.put(data(56).parameters(4, 4).keeps(ReferenceFootprints::softmaxTables), SOFTMAX);
        table.put(data(0).keeps(op -> ifInt8(op, 28)), LOG_SOFTMAX);
        table.put(data(28), ABS, RSQRT, RELU, PRELU);
        table.put(data(8).looksAt(op -> only(op.input(0))), RELU6);
        table.put(data(256), ELU);
        table.put(data(20), HARD_SWISH);
        table.put(data(16), LOGISTIC);
        table.put(data(16).looksAt(op -> only(op.input(0), op.input(0), op.output(0))), TANH);
        table.put(data(24).parameters(4, 4), LEAKY_RELU);
        table.put(data(4).parameters(1, 1), L2_NORMALIZATION);

        // Arithmetic, element by element.
        table.put(data(60).parameters(2, 1), ADD);
        table.put(data(52).parameters(2, 1), SUB);
        table.put(data(36).parameters(1, 1), MUL);
        table.put(data(28).parameters(1, 1), DIV);
        table.put(data(112), SQUARED_DIFFERENCE);
        table.put(
                data(0).keeps(op -> ifInt8(op, 40))
                        .scratch(op -> sizes(4 * op.operator().inputs().size())),
                ADD_N);
        table.put(data(32).looksAt(Operands::inputs), EQUAL, NOT_EQUAL, GREATER, GREATER_EQUAL, LESS, LESS_EQUAL);
        table.put(data(0).looksAt(op -> Stream.of()), MAXIMUM, MINIMUM, FLOOR, NEG, LOGICAL_AND, LOGICAL_OR);
        table.put(data(0), CEIL, COS, EXP, FLOOR_DIV, FLOOR_MOD, LOG, LOGICAL_NOT, ROUND, SIN, SQRT, SQUARE);

        // Sums and choices along dimensions.
        table.put(
                data(44).parameters(1, 1)
                        .scratch(ReferenceFootprints::meanSums)
                        .looksAt(ReferenceFootprints::reducerLooksAt),
                MEAN,
                SUM);
        table.put(
                data(44).parameters(1, 1)
                        .scratch(ReferenceFootprints::reducerIndices)
                        .looksAt(ReferenceFootprints::reducerLooksAt),
                REDUCE_MAX,
                REDUCE_MIN,
                REDUCE_ALL);
        table.put(data(0).parameters(2, 1).keeps(op -> ifInt8(op, 36)), CUMSUM);
        table.put(data(0).parameters(1, 1).looksAt(op -> Stream.of()), ARG_MAX, ARG_MIN, SHAPE);

        // From one type or scale to another.
        table.put(data(32), QUANTIZE, DEQUANTIZE);
        table.put(data(0).parameters(2, 1), CAST);

        // Movers.
        table.put(data(0).parameters(2, 1), RESIZE_BILINEAR, RESIZE_NEAREST_NEIGHBOR);
        table.put(data(24).parameters(8, 4).looksAt(op -> Stream.concat(op.all(), only(op.input(0)))), CONCATENATION);
        table.put(data(0).parameters(8, 4).keeps(ReferenceFootprints::outputDimensions), GATHER);
        table.put(data(0).keeps(ReferenceFootprints::outputDimensions), GATHER_ND);
        table.put(data(0).keeps(op -> sizes(dimensionBytes(op.output(0)), 8)), EMBEDDING_LOOKUP);
        table.put(data(0).parameters(8, 4).looksAt(op -> Stream.of()), PACK, UNPACK);
        table.put(data(0).parameters(4, 4).looksAt(op -> only(op.input(0))), SPLIT);
        table.put(data(0).parameters(4, 4).looksAt(op -> only(op.input(2))), SPLIT_V);
        table.put(data(0).parameters(36, 4).looksAt(op -> only(op.input(0), op.output(0))), RESHAPE);
        table.put(data(0).parameters(36, 4), SQUEEZE);
        table.put(data(84).parameters(24, 4), STRIDED_SLICE);
        table.put(data(56), PAD, PADV2);
        table.put(
                data(20).parameters(1, 1).scratch(op -> {
                    long bytes = 4L * op.input(0).shape().rank();
                    return sizes(bytes, bytes);
                }),
                MIRROR_PAD);
        table.put(
                data(0).parameters(4, 4).keeps(ReferenceFootprints::outputDimensions), DEPTH_TO_SPACE, SPACE_TO_DEPTH);
        table.put(data(4).looksAt(op -> only(op.input(0), op.output(0))), SPACE_TO_BATCH_ND);
        table.put(data(0).looksAt(op -> only(op.input(0), op.output(0))), BATCH_TO_SPACE_ND);
        table.put(data(1), SELECT_V2);
        table.put(
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

        // Operators that run other graphs, and variables that all graphs share.
        table.put(data(8).parameters(8, 4).looksAt(op -> only(op.input(0))), IF);
        table.put(data(8).parameters(8, 4).looksAt(op -> Stream.of()), WHILE);
        table.put(data(8).parameters(4, 4).looksAt(op -> Stream.of()), CALL_ONCE);
        table.put(data(4).parameters(8, 4).looksAt(op -> Stream.of()), VAR_HANDLE);
        table.put(data(0).looksAt(op -> only(op.input(0))), READ_VARIABLE);
        table.put(data(0).looksAt(op -> only(op.input(1))), ASSIGN_VARIABLE);
    }

    /** A multiplier and a shift for each output channel, for floats too. */
    static long[] channelMultipliers(Operands op) {
        long bytes = 4L * op.output(0).shape().fromEnd(0);
        return sizes(bytes, bytes);
    }

    /** A multiplier and a shift for each scale of the filter. */
    static long[] filterMultipliers(Operands op) {
        Quantization filter = op.input(1).quantization();
        long bytes = 4L * filter.count();
        return filter.isPerChannel() && !isReal(op.input(0)) ? sizes(bytes, bytes) : sizes();
    }

    /** A 4-bit filter as bytes. */
    private static long[] unpackedFilter(Operands op) {
        return op.input(1).type() == TensorType.INT4 ? sizes(elements(op.input(1))) : sizes();
    }

    static long[] transposeConvSums(Operands op) {
        return switch (op.input(2).type()) {
            case INT8 -> sizes(4 * elements(op.output(0)));
            case INT16 -> sizes(8 * elements(op.output(0)));
            default -> sizes();
        };
    }

    /** Room for each operand that the kernel turns: its record, its dimensions, its elements. Last, dimensions of the output. */
    static long[] transposedOperands(Operands op) {
        BatchMatMulOptions options = op.operator().options() instanceof BatchMatMulOptions given
                ? given
                : new BatchMatMulOptions(false, false);
        List<TensorInfo> turned = new ArrayList<>();
        if (options.transposeLeft()) {
            turned.add(op.input(0));
        }
        if (!options.transposeRight()) {
            turned.add(op.input(1));
        }
        long[] bytes = outputDimensions(op);
        for (int i = turned.size() - 1; i >= 0; i--) {
            TensorInfo tensor = turned.get(i);
            bytes = sizes(sizes(EVAL_TENSOR, dimensionBytes(tensor), tensor.byteCount()), bytes);
        }
        return bytes;
    }

    /** A sum for each filter, and in INT8 for each unit. */
    static long[] svdfSums(Operands op) {
        long filters = op.input(1).shape().rank() == 0 ? 0 : op.input(1).shape().dimension(0);
        long batch = op.input(0).shape().rank() == 0 ? 0 : op.input(0).shape().dimension(0);
        long perFilter = 4 * batch * filters;
        return isReal(op.input(0)) ? sizes(perFilter) : sizes(perFilter, 4 * elements(op.output(0)));
    }

    /** Four gates, each as large as the cell state. */
    static long[] lstmGates(Operands op) {
        long bytes = op.input(19).byteCount();
        return sizes(bytes, bytes, bytes, bytes);
    }

    static long[] softmaxTables(Operands op) {
        return op.input(0).type() == TensorType.INT16 ? sizes(1026, 1026) : sizes();
    }

    static Stream<TensorInfo> transposeConvLooksAt(Operands op) {
        return isReal(op.input(2))
                ? only(op.input(2), op.input(1), op.output(0))
                : twiceAndBias(op.input(2), op.input(1), op.output(0), op.input(3));
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

    static Stream<TensorInfo> twiceAndBias(TensorInfo in, TensorInfo filter, TensorInfo out, TensorInfo bias) {
        return only(in, filter, out, in, filter, out, bias);
    }

    static long[] outputDimensions(Operands op) {
        return sizes(dimensionBytes(op.output(0)));
    }

    private static int dimensionBytes(TensorInfo tensor) {
        return 4 + 4 * tensor.shape().rank();
    }

    private static long[] ifInt8(Operands op, int bytes) {
        return op.input(0).type() == TensorType.INT8 ? sizes(bytes) : sizes();
    }

    static boolean isReal(TensorInfo tensor) {
        return tensor.type() == TensorType.FLOAT32;
    }

    static long elements(TensorInfo tensor) {
        return tensor.shape().elementCount();
    }
}
