package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * BROADCAST_ARGS (micro/kernels/broadcast_args.cc): the shape that two shapes make when each is repeated along the dimensions
 * in which it has but one element.
 */
public final class BroadcastArgs implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor output = node.output(0);
        node.requireType(output, TensorType.INT32, TensorType.INT64);
        node.requireRank(output, 1, 1);
        for (Tensor input : node.inputs()) {
            node.requireSameType(input, output);
            node.requireRank(input, 1, 1);
        }
        return () -> broadcast(node);
    }

    private static void broadcast(Node node) {
        int[] first = Node.ints(node.input(0));
        int[] second = Node.ints(node.input(1));
        Tensor output = node.output(0);
        for (int i = 0; i < output.elementCount(); i++) {
            int one = fromEnd(first, i);
            int two = fromEnd(second, i);
            if (one != two && one != 1 && two != 1) {
                throw node.refusal("dimension " + i + " from the end is " + one + " and " + two + ", which do not fit");
            }
            int size = one == 1 ? two : one;
            int index = output.elementCount() - 1 - i;
            if (output.type() == TensorType.INT32) {
                output.int32()[index] = size;
            } else {
                output.int64()[index] = size;
            }
        }
    }

    private static int fromEnd(int[] shape, int i) {
        return i < shape.length ? shape[shape.length - 1 - i] : 1;
    }
}
