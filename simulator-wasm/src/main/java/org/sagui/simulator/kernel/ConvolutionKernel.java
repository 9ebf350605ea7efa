package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** An operator that multiplies filters with what lies under a window. Inputs: data, filters, optional bias. */
public abstract class ConvolutionKernel implements Kernel {
    static final int BIAS = 2;

    ConvolutionKernel() {}

    abstract Window2D window(Node node);

    abstract Filters filters(Node node);

    /** One for each channel of the output. */
    abstract QuantizedMultiplier[] multipliers(Node node);

    abstract Activation activation();

    /** What the bias of 16-bit numbers may be. */
    abstract TensorType[] int16BiasTypes();

    /** Whether the filters have the channels of the output in their last dimension, not in their first. */
    abstract boolean hasChannelsLast();

    /** What a node that has been prepared computes; its filters and bias must be constants. */
    public final Convolution convolution(Node node) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Window2D window = window(node);
        Filters filters = filters(node);
        if (input.type() == TensorType.FLOAT32) {
            float[] filter = node.input(1).float32();
            FloatSums sums = FloatSums.of(node, BIAS, filters.channels(), activation());
            return new Convolution.Real(
                    input,
                    output,
                    window,
                    filters,
                    hasChannelsLast() ? channelsFirst(filter, filters.channels()) : filter,
                    sums.bias(),
                    sums.range());
        }
        byte[] stored = node.input(1).int8();
        byte[] filter = hasChannelsLast() ? channelsFirst(stored, filters.channels()) : stored;
        if (input.type() == TensorType.INT16) {
            Int16Sums sums = Int16Sums.of(node, BIAS, multipliers(node), activation(), int16BiasTypes());
            return new Convolution.Int16(
                    input, output, window, filters, filter, sums.bias(), sums.multipliers(), sums.wide(), sums.range());
        }
        Int8Sums sums = Int8Sums.of(node, BIAS, multipliers(node), activation());
        return new Convolution.Int8(
                input,
                output,
                window,
                filters,
                filter,
                input.quantization().zeroPoint(),
                sums.bias(),
                sums.multipliers(),
                sums.outputZero(),
                sums.range());
    }

    private static byte[] channelsFirst(byte[] filter, int channels) {
        byte[] result = new byte[filter.length];
        int taps = filter.length / channels;
        for (int i = 0; i < filter.length; i++) {
            result[i % channels * taps + i / channels] = filter[i];
        }
        return result;
    }

    private static float[] channelsFirst(float[] filter, int channels) {
        float[] result = new float[filter.length];
        int taps = filter.length / channels;
        for (int i = 0; i < filter.length; i++) {
            result[i % channels * taps + i / channels] = filter[i];
        }
        return result;
    }
}
