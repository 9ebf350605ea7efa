package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;

/**
 * Sums of real numbers; the bias comes last.
 *
 * @param values the sums, to be added to
 */
record FloatSums(float[] values, float[] bias, ActivationRange.Real range, float[] output) implements PixelSums {
    /** @param biasInput which input of the operator is the bias */
    static FloatSums of(Node node, int biasInput, int channels, Activation activation) {
        return new FloatSums(
                new float[channels],
                Bias.float32(node, biasInput, channels),
                ActivationRange.real(activation, node),
                node.output(0).float32());
    }

    @Override
    public void start() {
        Arrays.fill(values, 0);
    }

    @Override
    public void finish(int pixel) {
        int channels = values.length;
        for (int channel = 0; channel < channels; channel++) {
            output[pixel * channels + channel] = range.clamp(Float32.round(values[channel] + bias[channel]));
        }
    }
}
