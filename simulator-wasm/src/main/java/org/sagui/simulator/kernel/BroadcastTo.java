package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/**
 * BROADCAST_TO (micro/kernels/broadcast_to.cc): repeats a tensor along dimensions in which it has but one element. Inputs:
 * data, and the shape of the output.
 */
public final class BroadcastTo implements Kernel {
    private static final int MAX_RANK = 5;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Shape in = input.shape();
        Shape out = output.shape();
        node.requireSameType(output, input);
        node.requireRank(node.input(1), 1, 1);
        node.check(
                Arrays.equals(node.constantInts(node.input(1)), out.toArray()),
                output,
                "has shape " + out + ", which is not what '" + node.input(1).name() + "' says");
        node.requireRank(output, in.rank(), MAX_RANK);
        Along[] places = new Along[out.rank()];
        for (int d = 0; d < places.length; d++) {
            int own = d - (out.rank() - in.rank());
            int size = own < 0 ? 1 : in.dimension(own);
            node.check(
                    size == out.dimension(d) || size == 1,
                    input,
                    "has shape " + in + ", which does not fit the output's " + out);
            places[d] = Along.steps(0, out.dimension(d), size == 1 ? 0 : Offsets.stride(in, own));
        }
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }
}
