package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;

/** input scale · filter scale / output scale for each output channel (PopulateConvolutionQuantizationParams). */
final class ChannelMultipliers {
    private ChannelMultipliers() {}

    /**
     * In double throughout. The filter has one scale, or one for each channel; along which dimension, TFLM's convolutions do
     * not ask, nor do they use its zero points.
     */
    static QuantizedMultiplier[] of(Node node, Tensor input, Tensor filter, Tensor output, int channels) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        Quantization scales = filter.quantization();
        node.check(
                scales.count() == 1 || scales.count() == channels,
                filter,
                "needs one scale or " + channels + ", has " + scales);
        QuantizedMultiplier[] multipliers = new QuantizedMultiplier[channels];
        for (int channel = 0; channel < channels; channel++) {
            double inputScale = input.quantization().scale();
            double filterScale = scales.scale(scales.isPerChannel() ? channel : 0);
            double outputScale = output.quantization().scale();
            multipliers[channel] = QuantizedMultiplier.of(inputScale * filterScale / outputScale, node);
        }
        return multipliers;
    }
}
