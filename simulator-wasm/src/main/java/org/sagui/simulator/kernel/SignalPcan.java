package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.Pcan;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalPCAN (signal/src/pcan_argc_fixed.cc): per-channel amplitude normalisation, a gain that falls as the noise grows, then
 * a soft floor. Inputs: channels, their noise, the gains.
 */
public final class SignalPcan implements Kernel {
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
                node.input(2).elementCount() >= Pcan.GAINS,
                node.input(2),
                "has " + node.input(2).elementCount() + " gains; " + Pcan.GAINS + " are needed");
        int[] in = input.int32();
        int[] noise = node.input(1).int32();
        Pcan pcan = new Pcan(node.input(2).int16(), shift);
        int[] out = node.output(0).int32();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = pcan.apply(in[i], noise[i]);
            }
        };
    }
}
