package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * CONV_2D (micro/kernels/conv.cc, reference/conv.h, reference/integer_ops/conv.h). Inputs: pictures [batch, height, width,
 * channels], filters [output channels, height, width, channels of a group], optional bias.
 */
public final class Conv2D extends ConvolutionKernel {
    private final WindowOptions options;
    private final Activation activation;

    public Conv2D(WindowOptions options, Activation activation) {
        this.options = options;
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
        Filters filters = filters(node);
        window.requireOutput(node, output, filters.channels());
        node.addWork((long) output.elementCount() * shape.product(1, 4));
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, window, filters);
            case INT16 -> prepareInt16(node, window, filters);
            default -> prepareFloat(node, window, filters);
        };
    }

    @Override
    Window2D window(Node node) {
        Shape shape = node.input(1).shape();
        return Window2D.of(node, options, node.input(0), shape.dimension(1), shape.dimension(2));
    }

    @Override
    Filters filters(Node node) {
        Tensor filter = node.input(1);
        Shape shape = filter.shape();
        int inputChannels = node.input(0).shape().dimension(3);
        int channels = shape.dimension(0);
        int depth = shape.dimension(3);
        node.check(
                depth > 0 && inputChannels % depth == 0,
                filter,
                "has filters of " + depth + " channels for an input of " + inputChannels);
        int groups = inputChannels / depth;
        node.check(
                groups > 0 && channels > 0 && channels % groups == 0,
                filter,
                "has " + channels + " filters for " + groups + " groups");
        return new Filters(shape.product(1, 3), depth, channels, channels / groups);
    }

    private Prepared prepareFloat(Node node, Window2D window, Filters filters) {
        float[] input = node.input(0).float32();
        float[] filter = node.input(1).float32();
        FloatSums sums = FloatSums.of(node, 2, filters.channels(), activation);
        return () -> window.sumUp(sums, (pixel, tap) -> filters.add(sums.values(), input, pixel, filter, tap));
    }

    /**
     * Gathers the pixels under the window into one stretch of memory, in the order of the filters and less the zero point;
     * what is outside of the picture stays 0. One loop over this patch then does for a filter.
     */
    private Prepared prepareInt8(Node node, Window2D window, Filters filters) {
        byte[] input = node.input(0).int8();
        byte[] filter = node.input(1).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        Int8Sums sums = Int8Sums.of(node, 2, multipliers(node), activation);
        int[] patch = new int[filters.taps() * window.channels()];
        return () -> window.forEachPlace((index, image, top, left) -> {
            Arrays.fill(patch, 0);
            window.forEachTap(image, top, left, (pixel, tap) -> filters.gather(patch, input, inputZero, pixel, tap));
            sums.start();
            filters.addPatch(sums.values(), patch, filter);
            sums.finish(index);
        });
    }

    private Prepared prepareInt16(Node node, Window2D window, Filters filters) {
        short[] input = node.input(0).int16();
        byte[] filter = node.input(1).int8();
        Int16Sums sums = Int16Sums.of(node, BIAS, multipliers(node), activation, int16BiasTypes());
        return () -> window.sumUp(sums, (pixel, tap) -> filters.add(sums.values(), input, pixel, filter, tap));
    }

    @Override
    QuantizedMultiplier[] multipliers(Node node) {
        int channels = node.input(1).shape().dimension(0);
        return ChannelMultipliers.of(node, node.input(0), node.input(1), node.output(0), channels);
    }

    @Override
    Activation activation() {
        return activation;
    }

    @Override
    TensorType[] int16BiasTypes() {
        return new TensorType[] {TensorType.INT32, TensorType.INT64};
    }

    @Override
    boolean hasChannelsLast() {
        return false;
    }
}
