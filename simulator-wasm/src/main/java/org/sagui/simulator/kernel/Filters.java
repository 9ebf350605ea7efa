package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * The filters of a convolution, [output channels, height, width, depth], and what one tap of them adds to the sums of a
 * pixel.
 *
 * @param taps height · width
 * @param depth channels of the input that a filter sees
 * @param channels of the output
 * @param channelsPerGroup output channels that see the same input channels
 */
public record Filters(int taps, int depth, int channels, int channelsPerGroup) {
    /** Filters are of the input's type; those for 16-bit numbers are of bytes, and those for bytes may be of half bytes. */
    static void requireTypes(Node node, Tensor input, Tensor filter) {
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        switch (input.type()) {
            case INT8 -> node.requireType(filter, TensorType.INT8, TensorType.INT4);
            case INT16 -> node.requireType(filter, TensorType.INT8);
            default -> node.requireType(filter, TensorType.FLOAT32);
        }
    }

    /** The first channel of the input that this channel of the output sees. */
    private int firstInputChannel(int channel) {
        return channel / channelsPerGroup * depth;
    }

    /** The first number of a channel's filter at a tap. */
    private int start(int channel, int tap) {
        return (channel * taps + tap) * depth;
    }

    /** @param pixel the first channel of the pixel that the tap looks at */
    void add(float[] sums, float[] input, int pixel, float[] filter, int tap) {
        for (int channel = 0; channel < channels; channel++) {
            int from = pixel + firstInputChannel(channel);
            sums[channel] = DotProduct.float32(sums[channel], input, from, filter, start(channel, tap), depth);
        }
    }

    /** As {@link #add(float[], float[], int, float[], int)} for bytes. */
    void add(int[] sums, byte[] input, int inputZero, int pixel, byte[] filter, int tap) {
        for (int channel = 0; channel < channels; channel++) {
            int from = pixel + firstInputChannel(channel);
            sums[channel] += DotProduct.int8(input, from, inputZero, filter, start(channel, tap), depth);
        }
    }

    /** As {@link #add(float[], float[], int, float[], int)} for 16-bit numbers. */
    void add(long[] sums, short[] input, int pixel, byte[] filter, int tap) {
        for (int channel = 0; channel < channels; channel++) {
            int from = pixel + firstInputChannel(channel);
            sums[channel] += DotProduct.int16(input, from, filter, start(channel, tap), depth);
        }
    }

    /** Copies the channels of a pixel, less the zero point, to where they are in a patch [groups][taps][depth]. */
    void gather(int[] patch, byte[] input, int inputZero, int pixel, int tap) {
        int from = pixel;
        for (int start = tap * depth; start < patch.length; start += taps * depth) {
            for (int i = 0; i < depth; i++) {
                patch[start + i] = input[from++] - inputZero;
            }
        }
    }

    /** Adds to the sums the products of a patch and the filters. */
    void addPatch(int[] sums, int[] patch, byte[] filter) {
        int length = taps * depth;
        for (int channel = 0, start = 0; channel < channels; channel += channelsPerGroup, start += length) {
            DotProduct.addInt8(sums, channel, channel + channelsPerGroup, patch, start, filter, length);
        }
    }
}
