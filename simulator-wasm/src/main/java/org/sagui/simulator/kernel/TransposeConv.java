package org.sagui.simulator.kernel;

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

    /** The lines of the pictures, [batches, rows, columns, depth of the input]. */
    private record Paths(int batches, Line rows, Line columns, int depth) {
        /** Has the taps that reach an output pixel add to its sums, in the order of the input's pixels. */
        void sumUp(PixelSums sums, Window2D.Tap tap) {
            int index = 0;
            for (int batch = 0; batch < batches; batch++) {
                for (int y = 0; y < rows.window.input(); y++) {
                    for (int x = 0; x < columns.window.input(); x++) {
                        sums.start();
                        forEachTap(batch, y, x, tap);
                        sums.finish(index++);
                    }
                }
            }
        }

        private void forEachTap(int batch, int y, int x, Window2D.Tap tap) {
            for (int fromY = rows.first(y); fromY < rows.end(y); fromY++) {
                for (int fromX = columns.first(x); fromX < columns.end(x); fromX++) {
                    int pixel = ((batch * rows.inputs + fromY) * columns.inputs + fromX) * depth;
                    tap.at(pixel, rows.tap(y, fromY) * columns.window.taps() + columns.tap(x, fromX));
                }
            }
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
        node.requireRank(input, 4, 4);
        node.requireRank(filter, 4, 4);
        node.requireRank(output, 4, 4);
        Paths paths = paths(node, input, filter, output);
        node.addWork((long) input.elementCount() * filter.shape().product(0, 3));
        int channels = filter.shape().dimension(0);
        Filters filters = new Filters(filter.shape().product(1, 3), paths.depth, channels, channels);
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, paths, filters);
            case INT16 -> prepareInt16(node, paths, filters);
            default -> prepareFloat(node, paths, filters);
        };
    }

    private Paths paths(Node node, Tensor input, Tensor filter, Tensor output) {
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
                batches,
                new Line(window.rows(), input.shape().dimension(1)),
                new Line(window.columns(), input.shape().dimension(2)),
                depth);
    }

    private Prepared prepareFloat(Node node, Paths paths, Filters filters) {
        float[] input = node.input(INPUT).float32();
        float[] filter = node.input(FILTER).float32();
        FloatSums sums = FloatSums.of(node, BIAS, filters.channels(), activation);
        return () -> paths.sumUp(sums, (pixel, tap) -> filters.add(sums.values(), input, pixel, filter, tap));
    }

    private Prepared prepareInt8(Node node, Paths paths, Filters filters) {
        byte[] input = node.input(INPUT).int8();
        byte[] filter = node.input(FILTER).int8();
        int inputZero = node.input(INPUT).quantization().zeroPoint();
        Int8Sums sums = Int8Sums.of(node, BIAS, multipliers(node, filters), activation);
        return () ->
                paths.sumUp(sums, (pixel, tap) -> filters.add(sums.values(), input, inputZero, pixel, filter, tap));
    }

    private Prepared prepareInt16(Node node, Paths paths, Filters filters) {
        short[] input = node.input(INPUT).int16();
        byte[] filter = node.input(FILTER).int8();
        Int16Sums sums =
                Int16Sums.of(node, BIAS, multipliers(node, filters), activation, TensorType.INT64, TensorType.INT16);
        return () -> paths.sumUp(sums, (pixel, tap) -> filters.add(sums.values(), input, pixel, filter, tap));
    }

    private static QuantizedMultiplier[] multipliers(Node node, Filters filters) {
        return ChannelMultipliers.of(node, node.input(INPUT), node.input(FILTER), node.output(0), filters.channels());
    }
}
