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
        Tensor second = node.input(1);
        Broadcast broadcast = Broadcast.ofPair(node, MAX_RANK, TensorType.FLOAT32);
        float[] dividends = node.input(0).float32();
        float[] divisors = second.float32();
        float[] out = node.output(0).float32();
        return () -> {
            for (float divisor : divisors) {
                node.check(divisor != 0, second, "is zero somewhere: FLOOR_DIV does not divide by it");
            }
            broadcast.forEach((o, a, b) -> out[o] = (float) Math.floor((double) dividends[a] / divisors[b]));
        };
    }
}
