package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * DEPTHWISE_CONV_2D (micro/kernels/depthwise_conv.cc, reference/depthwiseconv_float.h,
 * reference/integer_ops/depthwise_conv.h): each channel of the input has filters of its own. Inputs: pictures [batch,
 * height, width, channels], filters [1, height, width, output channels], optional bias.
 */
public final class DepthwiseConv2D extends ConvolutionKernel {
    private final WindowOptions options;
    private final int multiplier;
    private final Activation activation;

    /** @param multiplier output channels for each channel of the input */
    public DepthwiseConv2D(WindowOptions options, int multiplier, Activation activation) {
        this.options = options;
        this.multiplier = multiplier;
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor filter = node.input(1);
        Tensor output = node.output(0);
        Filters.requireTypes(node, input, filter);
        node.requireSameType(output, input);
        node.requireRank(filter, 4, 4);
        Shape shape = filter.shape();
        Window2D window = window(node);
        int channels = shape.dimension(3);
        node.check(
                channels > 0 && channels == (long) window.channels() * multiplier,
                filter,
                "has " + channels + " channels for an input of " + window.channels() + " and a multiplier of "
                        + multiplier);
        node.check(shape.dimension(0) > 0, filter, "has shape " + shape + ": no filters");
        window.requireOutput(node, output, channels);
        node.addWork((long) output.elementCount() * shape.product(1, 3));
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, window, channels);
            case INT16 -> prepareInt16(node, window, channels);
            default -> prepareFloat(node, window, channels);
        };
    }

    private Prepared prepareFloat(Node node, Window2D window, int channels) {
        float[] input = node.input(0).float32();
        float[] filter = node.input(1).float32();
        FloatSums sums = FloatSums.of(node, 2, channels, activation);
        return () -> window.sumUp(sums, (pixel, tap) -> add(sums.values(), input, pixel, filter, tap * channels));
    }

    /** @param tap the first number of the filters at a tap */
    private void add(float[] sums, float[] input, int pixel, float[] filter, int tap) {
        for (int first = 0; first < multiplier; first++) {
            for (int channel = first, from = pixel; channel < sums.length; channel += multiplier, from++) {
                sums[channel] = sums[channel] + Float32.round(input[from] * filter[tap + channel]);
            }
        }
    }

    private Prepared prepareInt8(Node node, Window2D window, int channels) {
        byte[] input = node.input(0).int8();
        byte[] filter = node.input(1).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        Int8Sums sums = Int8Sums.of(node, 2, multipliers(node), activation);
        return () ->
                window.sumUp(sums, (pixel, tap) -> add(sums.values(), input, inputZero, pixel, filter, tap * channels));
    }

    private void add(int[] sums, byte[] input, int inputZero, int pixel, byte[] filter, int tap) {
        for (int first = 0; first < multiplier; first++) {
            for (int channel = first, from = pixel; channel < sums.length; channel += multiplier, from++) {
                sums[channel] += (input[from] - inputZero) * filter[tap + channel];
            }
        }
    }

    private Prepared prepareInt16(Node node, Window2D window, int channels) {
        short[] input = node.input(0).int16();
        byte[] filter = node.input(1).int8();
        Int16Sums sums = Int16Sums.of(node, 2, multipliers(node), activation, int16BiasTypes());
        return () -> window.sumUp(sums, (pixel, tap) -> add(sums.values(), input, pixel, filter, tap * channels));
    }

    private void add(long[] sums, short[] input, int pixel, byte[] filter, int tap) {
        for (int first = 0; first < multiplier; first++) {
            for (int channel = first, from = pixel; channel < sums.length; channel += multiplier, from++) {
                sums[channel] += input[from] * filter[tap + channel];
            }
        }
    }

    @Override
    Window2D window(Node node) {
        Shape shape = node.input(1).shape();
        return Window2D.of(node, options, node.input(0), shape.dimension(1), shape.dimension(2));
    }

    @Override
    Filters filters(Node node) {
        Shape shape = node.input(1).shape();
        return new Filters(shape.product(1, 3), 1, shape.dimension(3), multiplier);
    }

    @Override
    QuantizedMultiplier[] multipliers(Node node) {
        int channels = node.input(1).shape().dimension(3);
        return ChannelMultipliers.of(node, node.input(0), node.input(1), node.output(0), channels);
    }

    @Override
    Activation activation() {
        return activation;
    }

    @Override
    TensorType[] int16BiasTypes() {
        return new TensorType[] {TensorType.INT64};
    }

    @Override
    boolean hasChannelsLast() {
        return true;
    }
}
