package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;

/**
 * Sums of products of bytes: they begin with the bias and are scaled for each channel, as the outputs of INT8 are.
 *
 * @param values the sums, to be added to
 */
record Int8Sums(
        int[] values,
        int[] bias,
        QuantizedMultiplier[] multipliers,
        int outputZero,
        ActivationRange.Quantized range,
        byte[] output)
        implements PixelSums {
    /**
     * @param biasInput which input of the operator is the bias
     * @param multipliers one for each channel
     */
    static Int8Sums of(Node node, int biasInput, QuantizedMultiplier[] multipliers, Activation activation) {
        return new Int8Sums(
                new int[multipliers.length],
                Bias.int32(node, biasInput, multipliers.length),
                multipliers,
                node.output(0).quantization().zeroPoint(),
                ActivationRange.quantized(activation, node.output(0), node),
                node.output(0).int8());
    }

    @Override
    public void start() {
        System.arraycopy(bias, 0, values, 0, values.length);
    }

    @Override
    public void finish(int pixel) {
        int channels = values.length;
        for (int channel = 0; channel < channels; channel++) {
            int scaled = multipliers[channel].multiply(values[channel]) + outputZero;
            output[pixel * channels + channel] = (byte) range.clamp(scaled);
        }
    }
}
