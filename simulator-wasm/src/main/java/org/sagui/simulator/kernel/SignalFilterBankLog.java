package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.FixedLog;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SignalFilterBankLog (signal/src/filter_bank_log.cc, log.cc): the natural logarithm of each channel, in fixed point. */
public final class SignalFilterBankLog implements Kernel {
    private final int outputScale;
    private final int correctionBits;

    /**
     * @param outputScale what a logarithm of 1 becomes
     * @param correctionBits by how much channels are shifted to the left first
     */
    public SignalFilterBankLog(int outputScale, int correctionBits) {
        this.outputScale = outputScale;
        this.correctionBits = correctionBits;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        SignalOptions.requireList(node, input, TensorType.UINT32);
        SignalOptions.requireChannels(node, node.output(0), TensorType.INT16, input.elementCount());
        SignalOptions.requireShift(node, correctionBits, 31);
        int[] in = input.int32();
        short[] out = node.output(0).int16();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = FixedLog.of(in[i], correctionBits, outputScale);
            }
        };
    }
}
