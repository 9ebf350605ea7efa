package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalPCAN (signal/src/pcan_argc_fixed.cc): per-channel amplitude normalisation, a gain that falls as the noise grows, then
 * a soft floor. Inputs: channels, their noise, the gains.
 */
public final class SignalPcan implements Kernel {
    /** Fractional bits of the signal-to-noise ratio. */
    private static final int RATIO_BITS = 12;

    private static final int OUTPUT_BITS = 6;

    /** Gains of 0, 1, 2, then a parabola of three numbers (and one unused) for each width of the noise, 2 to 32 bits. */
    private static final int GAINS = 125;

    private final int shift;

    /** @param shift from gain times signal to their ratio */
    public SignalPcan(int shift) {
        this.shift = shift;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        SignalOptions.requireList(node, input, TensorType.UINT32);
        SignalOptions.requireChannels(node, node.input(1), TensorType.UINT32, input.elementCount());
        SignalOptions.requireList(node, node.input(2), TensorType.INT16);
        SignalOptions.requireChannels(node, node.output(0), TensorType.UINT32, input.elementCount());
        SignalOptions.requireShift(node, shift, 63);
        node.check(
                node.input(2).elementCount() >= GAINS,
                node.input(2),
                "has " + node.input(2).elementCount() + " gains; " + GAINS + " are needed");
        int[] in = input.int32();
        int[] noise = node.input(1).int32();
        short[] gains = node.input(2).int16();
        int[] out = node.output(0).int32();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                long gain = gain(noise[i], gains) & 0xFFFFFFFFL;
                out[i] = shrink((int) ((in[i] & 0xFFFFFFFFL) * gain >>> shift));
            }
        };
    }

    /** WideDynamicFunction: interpolates between the gains. The noise is unsigned. */
    private static int gain(int noise, short[] gains) {
        if (noise >= 0 && noise <= 2) {
            return gains[noise];
        }
        int width = 32 - Integer.numberOfLeadingZeros(noise);
        int start = 4 * width - 6;
        int fraction = (width < 11 ? noise << (11 - width) : noise >>> (width - 11)) & 0x3FF;
        int parabola = (gains[start + 2] * fraction >> 5) + (gains[start + 1] << 5);
        return (short) ((parabola * fraction + (1 << 14) >> 15) + gains[start]);
    }

    /** x² / 4 below 2, x − 1 from there on; unsigned. */
    private static int shrink(int ratio) {
        if (Integer.compareUnsigned(ratio, 2 << RATIO_BITS) < 0) {
            return ratio * ratio >>> (2 + 2 * RATIO_BITS - OUTPUT_BITS);
        }
        return (ratio >>> (RATIO_BITS - OUTPUT_BITS)) - (1 << OUTPUT_BITS);
    }
}
