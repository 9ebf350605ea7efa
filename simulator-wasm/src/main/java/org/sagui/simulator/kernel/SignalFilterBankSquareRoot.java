package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFilterBankSquareRoot (signal/src/filter_bank_square_root.cc, square_root_64.cc). Inputs: channels, and by how many
 * bits their roots are shifted to the right.
 */
public final class SignalFilterBankSquareRoot implements Kernel {
    private static final int STEPS = 32;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor shift = node.input(1);
        Tensor output = node.output(0);
        SignalOptions.requireList(node, input, TensorType.UINT64);
        node.requireType(shift, TensorType.INT32);
        node.requireRank(shift, 0, 0);
        SignalOptions.requireChannels(node, output, TensorType.UINT32, input.elementCount());
        node.addWork((long) STEPS * input.elementCount());
        long[] in = input.int64();
        int[] bits = shift.int32();
        int[] out = output.int32();
        return () -> {
            SignalOptions.requireShift(node, bits[0], 31);
            for (int i = 0; i < in.length; i++) {
                out[i] = root(in[i]) >>> bits[0];
            }
        };
    }

    /** The rounded root of an unsigned number, two bits at a time. Roots of 32-bit numbers have 16 bits at most. */
    static int root(long number) {
        long rest = number;
        long root = 0;
        for (long bit = 1L << 62; bit != 0; bit >>>= 2) {
            boolean fits = Long.compareUnsigned(rest, root + bit) >= 0;
            rest -= fits ? root + bit : 0;
            root = (root >>> 1) + (fits ? bit : 0);
        }
        long largest = number >>> 32 == 0 ? 0xFFFF : 0xFFFFFFFFL;
        return (int) (rest > root && root != largest ? root + 1 : root);
    }
}
