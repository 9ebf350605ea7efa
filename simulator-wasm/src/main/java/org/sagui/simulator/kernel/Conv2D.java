package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * CONV_2D (micro/kernels/conv.cc, reference/conv.h, reference/integer_ops/conv.h). Inputs: pictures [batch, height, width,
 * channels], filters [output channels, height, width, channels of a group], optional bias.
 */
public final class Conv2D implements Kernel {
    private final WindowOptions options;
    private final Activation activation;

    public Conv2D(WindowOptions options, Activation activation) {
        this.options = options;
        this.activation = activation;
    }

    /**
     * @param depth channels of a filter
     * @param channels of the output
     * @param channelsPerGroup output channels that see the same input channels
     */
    private record Filters(Window2D window, int depth, int channels, int channelsPerGroup) {
        /** The first channel of the input that this channel of the output sees. */
        int firstInputChannel(int channel) {
            return channel / channelsPerGroup * depth;
        }

        /** The first number of a filter's row and column. */
        int tap(int channel, int y, int x) {
            return ((channel * window.rows().taps() + y) * window.columns().taps() + x) * depth;
        }
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor filter = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        switch (input.type()) {
            case INT8 -> node.requireType(filter, TensorType.INT8, TensorType.INT4);
            case INT16 -> node.requireType(filter, TensorType.INT8);
            default -> node.requireType(filter, TensorType.FLOAT32);
        }
        Filters filters = filters(node, input, filter);
        filters.window.requireOutput(node, output, filters.channels);
        node.addWork((long) output.elementCount() * filter.shape().product(1, 4));
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, filters);
            case INT16 -> prepareInt16(node, filters);
            default -> prepareFloat(node, filters);
        };
    }

    private Filters filters(Node node, Tensor input, Tensor filter) {
        node.requireRank(filter, 4, 4);
        Shape shape = filter.shape();
        Window2D window = Window2D.of(node, options, input, shape.dimension(1), shape.dimension(2));
        int channels = shape.dimension(0);
        int depth = shape.dimension(3);
        node.check(
                depth > 0 && window.channels() % depth == 0,
                filter,
                "has filters of " + depth + " channels for an input of " + window.channels());
        int groups = window.channels() / depth;
        node.check(
                groups > 0 && channels > 0 && channels % groups == 0,
                filter,
                "has " + channels + " filters for " + groups + " groups");
        return new Filters(window, depth, channels, channels / groups);
    }

    private Prepared prepareFloat(Node node, Filters filters) {
        float[] input = node.input(0).float32();
        float[] filter = node.input(1).float32();
        float[] bias = Bias.float32(node, 2, filters.channels);
        float[] output = node.output(0).float32();
        ActivationRange.Real range = ActivationRange.real(activation, node);
        Window2D window = filters.window;
        Window rows = window.rows();
        Window columns = window.columns();
        int depth = filters.depth;
        int channels = filters.channels;
        return () -> window.forEachPlace((index, image, top, left) -> {
            for (int channel = 0; channel < channels; channel++) {
                float sum = 0;
                for (int y = rows.firstTap(top); y < rows.endTap(top); y++) {
                    for (int x = columns.firstTap(left); x < columns.endTap(left); x++) {
                        int pixel = window.pixel(image, top, y, left, x) + filters.firstInputChannel(channel);
                        sum = DotProduct.float32(sum, input, pixel, filter, filters.tap(channel, y, x), depth);
                    }
                }
                output[index * channels + channel] = range.clamp(Float32.round(sum + bias[channel]));
            }
        });
    }

    private Prepared prepareInt8(Node node, Filters filters) {
        QuantizedMultiplier[] multipliers =
                ChannelMultipliers.of(node, node.input(0), node.input(1), node.output(0), filters.channels);
        byte[] input = node.input(0).int8();
        byte[] filter = node.input(1).int8();
        int[] bias = Bias.int32(node, 2, filters.channels);
        byte[] output = node.output(0).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        int outputZero = node.output(0).quantization().zeroPoint();
        ActivationRange.Quantized range = ActivationRange.quantized(activation, node.output(0), node);
        Window2D window = filters.window;
        Window rows = window.rows();
        Window columns = window.columns();
        int depth = filters.depth;
        int channels = filters.channels;
        return () -> window.forEachPlace((index, image, top, left) -> {
            for (int channel = 0; channel < channels; channel++) {
                int sum = bias[channel];
                for (int y = rows.firstTap(top); y < rows.endTap(top); y++) {
                    for (int x = columns.firstTap(left); x < columns.endTap(left); x++) {
                        int pixel = window.pixel(image, top, y, left, x) + filters.firstInputChannel(channel);
                        sum += DotProduct.int8(input, pixel, inputZero, filter, filters.tap(channel, y, x), depth);
                    }
                }
                int scaled = multipliers[channel].multiply(sum) + outputZero;
                output[index * channels + channel] = (byte) range.clamp(scaled);
            }
        });
    }

    /** Sums have 64 bits and are rounded in another way, unless there is a bias of 32 bits. Zero points are taken for 0. */
    private Prepared prepareInt16(Node node, Filters filters) {
        QuantizedMultiplier[] multipliers =
                ChannelMultipliers.of(node, node.input(0), node.input(1), node.output(0), filters.channels);
        boolean wide = !node.hasInput(2) || node.input(2).type() == TensorType.INT64;
        if (wide) {
            QuantizedMultiplier.requireFor64Bits(multipliers, node);
        }
        short[] input = node.input(0).int16();
        byte[] filter = node.input(1).int8();
        long[] bias = Bias.int64(node, 2, filters.channels, TensorType.INT32, TensorType.INT64);
        short[] output = node.output(0).int16();
        ActivationRange.Quantized range = ActivationRange.quantized(activation, node.output(0), node);
        Window2D window = filters.window;
        Window rows = window.rows();
        Window columns = window.columns();
        int depth = filters.depth;
        int channels = filters.channels;
        return () -> window.forEachPlace((index, image, top, left) -> {
            for (int channel = 0; channel < channels; channel++) {
                long sum = bias[channel];
                for (int y = rows.firstTap(top); y < rows.endTap(top); y++) {
                    for (int x = columns.firstTap(left); x < columns.endTap(left); x++) {
                        int pixel = window.pixel(image, top, y, left, x) + filters.firstInputChannel(channel);
                        sum += DotProduct.int16(input, pixel, filter, filters.tap(channel, y, x), depth);
                    }
                }
                QuantizedMultiplier multiplier = multipliers[channel];
                int scaled = wide ? multiplier.multiply64(sum) : multiplier.multiply((int) sum);
                output[index * channels + channel] = (short) range.clamp(scaled);
            }
        });
    }
}
