package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFftAutoScale (signal/src/fft_auto_scale.cc): shifts samples to the left as far as they stay in range, so that an FFT
 * loses little. Outputs: the samples, and by how many bits they were shifted.
 */
public final class SignalFftAutoScale implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(2);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Tensor shift = node.output(1);
        SignalOptions.requireList(node, input, TensorType.INT16);
        SignalOptions.requireList(node, output, TensorType.INT16);
        node.requireSameCount(output, input);
        node.requireType(shift, TensorType.INT32);
        node.requireRank(shift, 0, 0);
        short[] in = input.int16();
        short[] out = output.int16();
        int[] bits = shift.int32();
        return () -> {
            bits[0] = headroom(in);
            for (int i = 0; i < in.length; i++) {
                out[i] = (short) (in[i] << bits[0]);
            }
        };
    }

    /**
     * Bits between the largest magnitude and the sign. As in the reference, the magnitude is an int16: that of −32768 turns
     * negative, so that any later sample takes its place; and silence is as wide as 32 bits (msb_32.cc).
     */
    private static int headroom(short[] samples) {
        short largest = 0;
        for (short sample : samples) {
            if (sample > largest) {
                largest = sample;
            } else if (-sample > largest) {
                largest = (short) -sample;
            }
        }
        int width = largest == 0 ? 32 : 32 - Integer.numberOfLeadingZeros(largest);
        return Math.max(15 - width, 0);
    }
}
