package org.sagui.simulator.compiler;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sagui.simulator.compiler.GraphBuilder.Value;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.Conv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.DepthwiseConv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;

/** Random CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED, on bytes, 16-bit numbers and floats. */
final class RandomConvolutions {
    private static final int MOST_CHANNELS = 40;

    private final Chance chance;
    private final GraphBuilder graph;

    RandomConvolutions(Chance chance, GraphBuilder graph) {
        this.chance = chance;
        this.graph = graph;
    }

    /** How a window moves along one dimension. */
    private record Steps(int taps, int stride, int dilation) {
        private int span() {
            return (taps - 1) * dilation + 1;
        }

        boolean fits(int input) {
            return span() <= input;
        }

        int places(int input, Padding padding) {
            return (input + stride - (padding == Padding.SAME ? 1 : span())) / stride;
        }
    }

    /** @param large whether there are more taps than code is written out for */
    private Steps steps(boolean large) {
        int taps = large ? chance.between(7, 11) : chance.in(3) ? 1 : chance.between(1, 5);
        return new Steps(taps, chance.in(2) ? 1 : chance.between(1, 3), chance.in(3) ? chance.between(1, 3) : 1);
    }

    private Padding padding(Value input, Steps rows, Steps columns) {
        boolean fits = rows.fits(input.shape().dimension(1))
                && columns.fits(input.shape().dimension(2));
        return fits ? chance.oneOf(Padding.values()) : Padding.SAME;
    }

    private static Shape output(Value input, Steps rows, Steps columns, Padding padding, int channels) {
        return Shape.of(
                input.shape().dimension(0),
                rows.places(input.shape().dimension(1), padding),
                columns.places(input.shape().dimension(2), padding),
                channels);
    }

    /** @param input a picture */
    Value convolution(Value input) {
        int depth = input.shape().dimension(3);
        int groups = chance.in(4) ? groups(depth) : 1;
        int channels = groups * chance.between(1, Math.max(MOST_CHANNELS / groups, 1));
        boolean large = chance.in(12);
        Steps rows = steps(large);
        Steps columns = steps(large);
        Padding padding = padding(input, rows, columns);
        Filter filter = filter(input, 0, Shape.of(channels, rows.taps, columns.taps, depth / groups), channels, true);
        return operator(
                BuiltinOperator.CONV_2D,
                new Conv2DOptions(padding, columns.stride, rows.stride, activation(), columns.dilation, rows.dilation),
                output(input, rows, columns, padding, channels),
                input,
                filter,
                chance.oneOf(TensorType.INT32, TensorType.INT64));
    }

    private int groups(int channels) {
        int groups = chance.between(1, channels);
        while (channels % groups > 0) {
            groups++;
        }
        return groups;
    }

    /** @param input a picture */
    Value depthwise(Value input) {
        int multiplier = chance.in(2) ? 1 : chance.between(1, 4);
        int channels = input.shape().dimension(3) * multiplier;
        boolean large = chance.in(12);
        Steps rows = steps(large);
        Steps columns = steps(large);
        Padding padding = padding(input, rows, columns);
        Filter filter = filter(input, 3, Shape.of(1, rows.taps, columns.taps, channels), channels, true);
        return operator(
                BuiltinOperator.DEPTHWISE_CONV_2D,
                new DepthwiseConv2DOptions(
                        padding,
                        columns.stride,
                        rows.stride,
                        multiplier,
                        activation(),
                        columns.dilation,
                        rows.dilation),
                output(input, rows, columns, padding, channels),
                input,
                filter,
                TensorType.INT64);
    }

    /** @param input with one dimension or more */
    Value dense(Value input) {
        boolean keep = chance.in(3);
        int depth = keep || chance.in(2) ? input.shape().fromEnd(0) : input.elements();
        int units = chance.between(1, MOST_CHANNELS);
        int[] kept = input.shape().toArray();
        kept[kept.length - 1] = units;
        return operator(
                BuiltinOperator.FULLY_CONNECTED,
                new FullyConnectedOptions(activation(), keep),
                keep ? Shape.of(kept) : Shape.of(input.elements() / depth, units),
                input,
                filter(input, 0, Shape.of(units, depth), units, chance.in(2)),
                chance.oneOf(TensorType.INT32, TensorType.INT64));
    }

    private Activation activation() {
        return chance.oneOf(Activation.NONE, Activation.RELU, Activation.RELU_N1_TO_1, Activation.RELU6);
    }

    /**
     * Filters.
     *
     * @param product input scale · filter scale, of about the middle channel
     */
    private record Filter(Value value, int channels, double product) {}

    private Filter filter(Value input, int dimension, Shape shape, int channels, boolean perChannel) {
        if (input.type() == TensorType.FLOAT32) {
            return new Filter(weights(TensorType.FLOAT32, dimension, shape, Quantization.NONE), channels, 0);
        }
        double scale = chance.power(-12, -4);
        boolean nibbles = input.type() == TensorType.INT8 && chance.in(12);
        boolean several = perChannel && !(nibbles && dimension == 0 && shape.rank() == 2) && !chance.in(4);
        float[] scales = new float[several ? channels : 1];
        int octaves = chance.oneOf(0, 0, 2, 8, 20, 50);
        for (int i = 0; i < scales.length; i++) {
            scales[i] = (float) (scale * (several ? chance.power(-octaves / 2.0, octaves / 2.0) : 1));
        }
        Value value = weights(
                nibbles ? TensorType.INT4 : TensorType.INT8,
                dimension,
                shape,
                new Quantization(scales, new int[scales.length], dimension));
        return new Filter(value, channels, input.quantization().scale() * scale);
    }

    /** Mostly constants, some channels of which may be switched off. */
    private Value weights(TensorType type, int dimension, Shape shape, Quantization quantization) {
        if (chance.in(20)) {
            return graph.input(type, shape, quantization);
        }
        byte[] contents = chance.contents(type, (int) shape.elementCount());
        if (type == TensorType.INT8 && chance.in(4)) {
            switchOff(contents, dimension, shape);
        }
        return graph.constant(type, shape, quantization, contents);
    }

    private void switchOff(byte[] weights, int dimension, Shape shape) {
        int channels = shape.dimension(dimension);
        boolean[] off = new boolean[channels];
        IntStream.range(0, channels).forEach(channel -> off[channel] = chance.in(3));
        for (int i = 0; i < weights.length; i++) {
            int channel = dimension == 0 ? i / (weights.length / channels) : i % channels;
            weights[i] = off[channel] ? 0 : weights[i];
        }
    }

    private Value operator(
            BuiltinOperator code,
            OperatorOptions options,
            Shape shape,
            Value input,
            Filter filter,
            TensorType int16Bias) {
        TensorType type = input.type();
        Quantization quantization = type == TensorType.FLOAT32
                ? Quantization.NONE
                : chance.quantization(type, filter.product / ratio(type));
        Value bias = chance.in(6) ? null : bias(type, filter, int16Bias);
        return graph.operator(code, options, type, shape, quantization, input, filter.value, bias);
    }

    /** What sums are multiplied with: mostly as in trained networks, but also far from it. */
    private double ratio(TensorType type) {
        boolean narrow = type == TensorType.INT16;
        return switch (chance.between(0, 9)) {
            case 0 -> chance.power(-34, -14);
            case 1, 2 -> chance.power(-2, 3);
            case 3 -> chance.power(3, narrow ? 7 : 27);
            default -> chance.power(narrow ? -18 : -13, narrow ? -8 : -4);
        };
    }

    private Value bias(TensorType type, Filter filter, TensorType int16Bias) {
        TensorType biasType = switch (type) {
            case INT8 -> TensorType.INT32;
            case INT16 -> int16Bias;
            default -> TensorType.FLOAT32;
        };
        Shape shape = Shape.of(filter.channels);
        if (biasType == TensorType.FLOAT32) {
            return graph.constant(biasType, shape, Quantization.NONE, chance.contents(biasType, filter.channels));
        }
        float[] scales = new float[filter.value.quantization().count()];
        Arrays.fill(scales, (float) filter.product);
        return graph.constant(
                biasType,
                shape,
                new Quantization(scales, new int[scales.length], 0),
                chance.bias(biasType, filter.channels));
    }
}
