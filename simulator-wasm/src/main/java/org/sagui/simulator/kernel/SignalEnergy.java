package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.Energy;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalEnergy (signal/src/energy.cc): the squared magnitudes of some complex numbers of a spectrum. The other elements of
 * the output are not written.
 */
public final class SignalEnergy implements Kernel {
    private final int start;
    private final int end;

    public SignalEnergy(int start, int end) {
        this.start = start;
        this.end = end;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        SignalOptions.requireList(node, input, TensorType.INT16);
        SignalOptions.requireList(node, output, TensorType.UINT32);
        int numbers = Math.min(input.elementCount() / 2, output.elementCount());
        node.check(
                start >= 0 && end <= numbers,
                "takes the complex numbers " + start + " to " + end + ", but there are " + numbers);
        short[] in = input.int16();
        int[] out = output.int32();
        return () -> Energy.of(in, start, end, out);
    }
}
