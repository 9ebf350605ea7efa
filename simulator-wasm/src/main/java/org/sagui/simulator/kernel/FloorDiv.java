package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * FLOOR_DIV (micro/kernels/floor_div.cc, reference/floor_div.h): the first divided by the second, rounded down. A zero among
 * the divisors ends the run.
 */
public final class FloorDiv implements Kernel {
    private static final int MAX_RANK = 4;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor first = node.input(0);
        Tensor second = node.input(1);
        Tensor output = node.output(0);
        node.requireType(first, TensorType.FLOAT32);
        node.requireSameType(second, first);
        node.requireSameType(output, first);
        Broadcast broadcast = Broadcast.ofAll(node, MAX_RANK, output, first, second);
        float[] dividends = first.float32();
        float[] divisors = second.float32();
        float[] out = output.float32();
        return () -> {
            for (float divisor : divisors) {
                node.check(divisor != 0, second, "is zero somewhere: FLOOR_DIV does not divide by it");
            }
            broadcast.forEach((o, a, b) -> out[o] = (float) Math.floor((double) dividends[a] / divisors[b]));
        };
    }
}
