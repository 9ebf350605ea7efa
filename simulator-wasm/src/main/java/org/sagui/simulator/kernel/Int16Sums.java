package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.TensorType;

/**
 * Sums of products of 16-bit numbers and bytes: they have 64 bits and are rounded in another way than those of bytes, unless
 * there is a bias of 32 bits. Zero points are taken for 0.
 *
 * @param values the sums, to be added to
 */
record Int16Sums(
        long[] values,
        long[] bias,
        QuantizedMultiplier[] multipliers,
        boolean wide,
        ActivationRange.Quantized range,
        short[] output)
        implements PixelSums {
    /**
     * @param biasInput which input of the operator is the bias
     * @param multipliers one for each channel
     * @param biasTypes that the operator takes
     */
    static Int16Sums of(
            Node node,
            int biasInput,
            QuantizedMultiplier[] multipliers,
            Activation activation,
            TensorType... biasTypes) {
        boolean wide = !node.hasInput(biasInput) || node.input(biasInput).type() != TensorType.INT32;
        if (wide) {
            QuantizedMultiplier.requireFor64Bits(multipliers, node);
        }
        return new Int16Sums(
                new long[multipliers.length],
                Bias.int64(node, biasInput, multipliers.length, biasTypes),
                multipliers,
                wide,
                ActivationRange.quantized(activation, node.output(0), node),
                node.output(0).int16());
    }

    @Override
    public void start() {
        System.arraycopy(bias, 0, values, 0, values.length);
    }

    @Override
    public void finish(int pixel) {
        int channels = values.length;
        for (int channel = 0; channel < channels; channel++) {
            QuantizedMultiplier multiplier = multipliers[channel];
            long sum = values[channel];
            int scaled = wide ? multiplier.multiply64(sum) : multiplier.multiply((int) sum);
            output[pixel * channels + channel] = (short) range.clamp(scaled);
        }
    }
}
