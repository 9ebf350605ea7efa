package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * TRANSPOSE_CONV (micro/kernels/transpose_conv.cc, reference/transpose_conv.h, reference/integer_ops/transpose_conv.h): each
 * pixel of the input is painted into the output with a filter. Inputs: the output's shape, which TFLM ignores, filters
 * [output channels, height, width, channels], pictures [batch, height, width, channels], optional bias.
 *
 * <p>The reference goes from input to output; this goes from each output pixel to the input pixels that reach it, in the
 * same order, so that sums need no memory of their own.
 */
public final class TransposeConv implements Kernel {
    private static final int FILTER = 1;
    private static final int INPUT = 2;
    private static final int BIAS = 3;

    private final WindowOptions options;
    private final Activation activation;

    public TransposeConv(WindowOptions options, Activation activation) {
        this.options = options;
        this.activation = activation;
    }

    /**
     * One dimension of the pictures.
     *
     * @param window that a convolution would move over the output to give the input
     * @param inputs elements of the input along it
     */
    private record Line(Window window, int inputs) {
        /** The first element of the input that reaches this element of the output. */
        int first(int output) {
            return Math.max(output + window.before() - window.taps() + window.stride(), 0) / window.stride();
        }

        /** One more than the last element of the input that reaches this element of the output. */
        int end(int output) {
            return Math.min((output + window.before()) / window.stride() + 1, inputs);
        }

        /** The tap of the filter through which it does. */
        int tap(int output, int input) {
            return output - window.start(input);
        }
    }

    /** The sizes of all that takes part. */
    private record Paths(Line rows, Line columns, int batches, int depth, int channels) {
        /** Called for each output pixel, in order. */
        interface Pixel {
            void at(int index, int batch, int y, int x);
        }

        void forEachPixel(Pixel pixel) {
            int index = 0;
            for (int batch = 0; batch < batches; batch++) {
                for (int y = 0; y < rows.window.input(); y++) {
                    for (int x = 0; x < columns.window.input(); x++) {
                        pixel.at(index++, batch, y, x);
                    }
                }
            }
        }

        /** The first channel of a pixel of the input. */
        int input(int batch, int y, int x) {
            return ((batch * rows.inputs + y) * columns.inputs + x) * depth;
        }

        /** The first number of a filter's row and column. */
        int filter(int channel, int tapY, int tapX) {
            return ((channel * rows.window.taps() + tapY) * columns.window.taps() + tapX) * depth;
        }
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 4);
        node.requireOutputs(1);
        Tensor filter = node.input(FILTER);
        Tensor input = node.input(INPUT);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireType(filter, input.type() == TensorType.FLOAT32 ? TensorType.FLOAT32 : TensorType.INT8);
        Paths paths = paths(node, input, filter, output);
        node.addWork((long) input.elementCount() * filter.shape().product(0, 3));
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, paths);
            case INT16 -> prepareInt16(node, paths);
            default -> prepareFloat(node, paths);
        };
    }

    private Paths paths(Node node, Tensor input, Tensor filter, Tensor output) {
        node.requireRank(input, 4, 4);
        node.requireRank(filter, 4, 4);
        node.requireRank(output, 4, 4);
        Shape shape = filter.shape();
        Window2D window = Window2D.of(node, options, output, shape.dimension(1), shape.dimension(2));
        int batches = input.shape().dimension(0);
        int depth = input.shape().dimension(3);
        node.check(shape.dimension(3) == depth, filter, "has shape " + shape + " for an input of " + input.shape());
        node.check(
                window.batches() == batches && window.channels() == shape.dimension(0),
                output,
                "has shape " + output.shape() + " for an input of " + input.shape() + " and filters of " + shape);
        return new Paths(
                new Line(window.rows(), input.shape().dimension(1)),
                new Line(window.columns(), input.shape().dimension(2)),
                batches,
                depth,
                window.channels());
    }

    private Prepared prepareFloat(Node node, Paths paths) {
        float[] input = node.input(INPUT).float32();
        float[] filter = node.input(FILTER).float32();
        float[] bias = Bias.float32(node, BIAS, paths.channels);
        float[] output = node.output(0).float32();
        ActivationRange.Real range = ActivationRange.real(activation, node);
        Line rows = paths.rows;
        Line columns = paths.columns;
        return () -> paths.forEachPixel((index, batch, y, x) -> {
            for (int channel = 0; channel < paths.channels; channel++) {
                float sum = 0;
                for (int fromY = rows.first(y); fromY < rows.end(y); fromY++) {
                    for (int fromX = columns.first(x); fromX < columns.end(x); fromX++) {
                        int pixel = paths.input(batch, fromY, fromX);
                        int tap = paths.filter(channel, rows.tap(y, fromY), columns.tap(x, fromX));
                        sum = DotProduct.float32(sum, input, pixel, filter, tap, paths.depth);
                    }
                }
                output[index * paths.channels + channel] = range.clamp(Float32.round(sum + bias[channel]));
            }
        });
    }

    private Prepared prepareInt8(Node node, Paths paths) {
        QuantizedMultiplier[] multipliers =
                ChannelMultipliers.of(node, node.input(INPUT), node.input(FILTER), node.output(0), paths.channels);
        byte[] input = node.input(INPUT).int8();
        byte[] filter = node.input(FILTER).int8();
        int[] bias = Bias.int32(node, BIAS, paths.channels);
        byte[] output = node.output(0).int8();
        int inputZero = node.input(INPUT).quantization().zeroPoint();
        int outputZero = node.output(0).quantization().zeroPoint();
        ActivationRange.Quantized range = ActivationRange.quantized(activation, node.output(0), node);
        Line rows = paths.rows;
        Line columns = paths.columns;
        return () -> paths.forEachPixel((index, batch, y, x) -> {
            for (int channel = 0; channel < paths.channels; channel++) {
                int sum = bias[channel];
                for (int fromY = rows.first(y); fromY < rows.end(y); fromY++) {
                    for (int fromX = columns.first(x); fromX < columns.end(x); fromX++) {
                        int pixel = paths.input(batch, fromY, fromX);
                        int tap = paths.filter(channel, rows.tap(y, fromY), columns.tap(x, fromX));
                        sum += DotProduct.int8(input, pixel, inputZero, filter, tap, paths.depth);
                    }
                }
                int scaled = multipliers[channel].multiply(sum) + outputZero;
                output[index * paths.channels + channel] = (byte) range.clamp(scaled);
            }
        });
    }

    /** With 64-bit sums, which are rounded in another way, and zero points taken for 0. */
    private Prepared prepareInt16(Node node, Paths paths) {
        QuantizedMultiplier[] multipliers =
                ChannelMultipliers.of(node, node.input(INPUT), node.input(FILTER), node.output(0), paths.channels);
        QuantizedMultiplier.requireFor64Bits(multipliers, node);
        short[] input = node.input(INPUT).int16();
        byte[] filter = node.input(FILTER).int8();
        long[] bias = Bias.int64(node, BIAS, paths.channels, TensorType.INT64, TensorType.INT16);
        short[] output = node.output(0).int16();
        ActivationRange.Quantized range = ActivationRange.quantized(activation, node.output(0), node);
        Line rows = paths.rows;
        Line columns = paths.columns;
        return () -> paths.forEachPixel((index, batch, y, x) -> {
            for (int channel = 0; channel < paths.channels; channel++) {
                long sum = bias[channel];
                for (int fromY = rows.first(y); fromY < rows.end(y); fromY++) {
                    for (int fromX = columns.first(x); fromX < columns.end(x); fromX++) {
                        int pixel = paths.input(batch, fromY, fromX);
                        int tap = paths.filter(channel, rows.tap(y, fromY), columns.tap(x, fromX));
                        sum += DotProduct.int16(input, pixel, filter, tap, paths.depth);
                    }
                }
                int scaled = multipliers[channel].multiply64(sum);
                output[index * paths.channels + channel] = (short) range.clamp(scaled);
            }
        });
    }
}
