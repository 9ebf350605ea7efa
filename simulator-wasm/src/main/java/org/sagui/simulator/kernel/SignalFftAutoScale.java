package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.AutoScale;
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
        return () -> bits[0] = AutoScale.apply(in, out);
    }
}
