package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.SquareRoot;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFilterBankSquareRoot (signal/src/filter_bank_square_root.cc, square_root_64.cc). Inputs: channels, and by how many
 * bits their roots are shifted to the right.
 */
public final class SignalFilterBankSquareRoot implements Kernel {
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
        node.addWork((long) SquareRoot.STEPS * input.elementCount());
        long[] in = input.int64();
        int[] bits = shift.int32();
        int[] out = output.int32();
        return () -> {
            SignalOptions.requireShift(node, bits[0], 31);
            for (int i = 0; i < in.length; i++) {
                out[i] = SquareRoot.of(in[i]) >>> bits[0];
            }
        };
    }
}
