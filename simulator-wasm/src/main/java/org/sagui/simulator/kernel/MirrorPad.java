package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** MIRROR_PAD (micro/kernels/mirror_pad.cc): continues data beyond its borders by its mirror image. */
public final class MirrorPad implements Kernel {
    /** How far from the border the mirror image begins. */
    private final int skipped;

    /** @param symmetric whether the elements of the border themselves are repeated */
    public MirrorPad(boolean symmetric) {
        this.skipped = symmetric ? 0 : 1;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(output, input);
        node.requireRank(node.input(1), 2, 2);
        return Node.planned(() -> plan(node), node.input(1));
    }

    private Prepared plan(Node node) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Shape in = input.shape();
        int[] paddings = Pad.paddings(node, input, node.input(1), output);
        for (int d = 0; d < in.rank(); d++) {
            int most = in.dimension(d) - skipped;
            node.check(
                    Math.max(paddings[2 * d], paddings[2 * d + 1]) <= most,
                    node.input(1),
                    "pads dimension " + d + " by more than the " + most + " elements that it can mirror");
        }
        Along[] places = new Along[in.rank()];
        Arrays.setAll(places, d -> {
            int stride = Offsets.stride(in, d);
            return new Along(output.shape().dimension(d), i -> mirrored(i - paddings[2 * d], in.dimension(d)) * stride);
        });
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }

    /** The index that is seen at {@code i} of a dimension that mirrors stand around. */
    private int mirrored(int i, int size) {
        if (i < 0) {
            return skipped - 1 - i;
        }
        return i < size ? i : 2 * size - 1 - skipped - i;
    }
}
