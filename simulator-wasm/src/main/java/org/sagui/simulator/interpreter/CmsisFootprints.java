package org.sagui.simulator.interpreter;

import static org.sagui.simulator.interpreter.Footprint.data;
import static org.sagui.simulator.interpreter.Footprint.sizes;
import static org.sagui.simulator.interpreter.Operands.only;
import static org.sagui.simulator.interpreter.ReferenceFootprints.isReal;
import static org.sagui.simulator.interpreter.ReferenceFootprints.twiceAndBias;
import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.OperatorOptions.Conv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.DepthwiseConv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.TransposeConvOptions;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What differs with CMSIS-NN and the DSP extension (micro/kernels/cmsis_nn), measured as the {@link ReferenceFootprints}.
 */
final class CmsisFootprints {
    private CmsisFootprints() {}

    static void register(FootprintTable table) {
        Footprint window = data(60).parameters(28, 4)
                .keeps(op -> isReal(op.input(0)) ? sizes() : ReferenceFootprints.channelMultipliers(op))
                .looksAt(op -> twiceAndBias(op.input(0), op.input(1), op.output(0), op.input(2)));
        table.put(window.scratch(CmsisFootprints::convolutionColumns), CONV_2D);
        table.put(window.scratch(CmsisFootprints::depthwiseColumns), DEPTHWISE_CONV_2D);
        table.put(
                data(76).parameters(16, 4)
                        .keeps(ReferenceFootprints::channelMultipliers)
                        .scratch(CmsisFootprints::transposeConvSums)
                        .looksAt(ReferenceFootprints::transposeConvLooksAt),
                TRANSPOSE_CONV);
        table.put(
                data(72).parameters(5, 1)
                        .keeps(ReferenceFootprints::filterMultipliers)
                        .scratch(CmsisFootprints::filterSums),
                FULLY_CONNECTED);
        table.put(
                data(36).parameters(3, 1)
                        .keeps(op -> isReal(op.input(0))
                                ? ReferenceFootprints.transposedOperands(op)
                                : sizes(
                                        ReferenceFootprints.transposedOperands(op),
                                        sizes(ReferenceFootprints.QUANTIZED_SUMS))),
                BATCH_MATMUL);
        table.put(
                data(36).parameters(40, 4)
                        .scratch(op -> isReal(op.input(0)) ? sizes() : sizes(4L * channels(op.input(0))))
                        .looksAt(op -> only(op.input(0), op.output(0), op.input(0), op.output(0))),
                AVERAGE_POOL_2D);
        table.put(data(36).parameters(40, 4), MAX_POOL_2D);
        table.put(data(40).parameters(8, 4).scratch(ReferenceFootprints::svdfSums), SVDF);
        table.put(
                data(912).parameters(16, 4).keeps(CmsisFootprints::lstmBiases).scratch(CmsisFootprints::lstmGates),
                UNIDIRECTIONAL_SEQUENCE_LSTM);
        table.put(data(64).parameters(4, 4).keeps(ReferenceFootprints::softmaxTables), SOFTMAX);
    }

    /** The numbers under the filter, side by side; a filter of one pixel needs none in INT8. */
    private static long[] convolutionColumns(Operands op) {
        Shape filter = op.input(1).shape();
        long column = (long) filter.fromEnd(2) * filter.fromEnd(1) * channels(op.input(0));
        boolean dilated = op.operator().options() instanceof Conv2DOptions options
                && (options.dilationHeight() > 1 || options.dilationWidth() > 1);
        boolean pixel = filter.fromEnd(2) == 1
                && filter.fromEnd(1) == 1
                && !dilated
                && filter.fromEnd(0) == channels(op.input(0));
        return switch (op.input(0).type()) {
            case INT8 -> pixel ? sizes() : sizes(4 * roundUp4(column));
            case INT16 -> sizes(4 * column);
            default -> sizes();
        };
    }

    private static long[] depthwiseColumns(Operands op) {
        Shape filter = op.input(1).shape();
        boolean dilated = op.operator().options() instanceof DepthwiseConv2DOptions options
                && (options.dilationHeight() > 1 || options.dilationWidth() > 1);
        boolean fast = op.input(0).type() == TensorType.INT8
                && op.input(0).shape().fromEnd(3) == 1
                && channels(op.input(0)) == channels(op.output(0))
                && !dilated;
        // Without dilation, a filter of three pixels never needs more than one of padding.
        boolean threeByThree =
                op.input(1).type() == TensorType.INT8 && filter.fromEnd(2) == 3 && filter.fromEnd(1) == 3;
        return fast && !threeByThree
                ? sizes(2L * channels(op.input(0)) * filter.fromEnd(2) * filter.fromEnd(1))
                : sizes();
    }

    /** Always two in INT8, the second of which may be empty. */
    private static long[] transposeConvSums(Operands op) {
        TensorInfo input = op.input(2);
        if (input.type() != TensorType.INT8) {
            return ReferenceFootprints.transposeConvSums(op);
        }
        Shape filter = op.input(1).shape();
        long height = filter.fromEnd(2);
        long width = filter.fromEnd(1);
        long outputChannels = channels(op.output(0));
        long strideHeight = 0;
        long strideWidth = 0;
        if (op.operator().options() instanceof TransposeConvOptions options) {
            strideHeight = Math.max(options.strideHeight(), 0);
            strideWidth = Math.max(options.strideWidth(), 0);
        }
        if (strideHeight <= 2 && strideWidth <= 2 && channels(input) > 16) {
            long taps = height * width * channels(input);
            return sizes(4 * roundUp4(taps), taps * outputChannels);
        }
        long columns = Math.max(input.shape().fromEnd(1) - 1, 0) * strideWidth + Math.max(width, strideHeight);
        return sizes(4 * columns * outputChannels * Math.max(height, strideHeight), 0);
    }

    /** A sum of each filter, where the output has more than two dimensions. */
    private static long[] filterSums(Operands op) {
        TensorInfo filter = op.input(1);
        boolean needed = op.input(0).type() == TensorType.INT8
                && filter.type() == TensorType.INT8
                && op.output(0).shape().rank() > 2
                && filter.shape().fromEnd(0) % 4 == 0
                && !filter.quantization().isPerChannel();
        return needed ? sizes(8L * channels(op.output(0))) : sizes();
    }

    /** Biases of the four gates, for the input and for the state before. */
    private static long[] lstmBiases(Operands op) {
        if (isReal(op.input(0))) {
            return sizes();
        }
        int bytes = op.input(0).type() == TensorType.INT16 ? 8 : 4;
        long bias = (long) bytes * channels(op.input(19));
        return sizes(bias, bias, bias, bias, bias, bias, bias, bias);
    }

    private static long[] lstmGates(Operands op) {
        long bytes = op.input(19).byteCount();
        return isReal(op.input(0)) ? ReferenceFootprints.lstmGates(op) : sizes(bytes, bytes, bytes);
    }

    private static int channels(TensorInfo tensor) {
        return tensor.shape().fromEnd(0);
    }

    private static long roundUp4(long count) {
        return (count + 3) / 4 * 4;
    }
}
