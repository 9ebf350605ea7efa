package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.FixedWindow;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SignalWindow (signal/micro/kernels/window.cc): fades frames in and out. Inputs: samples, weights of a frame. */
public final class SignalWindow implements Kernel {
    private final int shift;

    /** @param shift fractional bits of the weights */
    public SignalWindow(int shift) {
        this.shift = shift;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor weights = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT16);
        node.requireType(weights, TensorType.INT16);
        node.requireType(output, TensorType.INT16);
        node.requireRank(weights, 1, 1);
        node.check(input.shape().rank() > 0, input, "is a scalar");
        node.check(
                input.shape().rank() == output.shape().rank(),
                output,
                "has shape " + output.shape() + ", but the input " + input.shape());
        node.requireSameCount(output, input);
        SignalOptions.requireShift(node, shift, 31);
        int size = weights.elementCount();
        node.check(
                size > 0 && input.elementCount() % size == 0,
                input,
                "has shape " + input.shape() + ", which is not frames of " + size);
        short[] in = input.int16();
        short[] window = weights.int16();
        short[] out = output.int16();
        return () -> {
            for (int start = 0; start < in.length; start += size) {
                FixedWindow.apply(in, start, window, shift, out);
            }
        };
    }
}
