package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * PAD and PADV2 (micro/kernels/pad_common.cc, reference/pad.h): a border of equal elements. Inputs: data, paddings [rank, 2]
 * before and after, optionally the element of the border, which otherwise is zero.
 */
public final class Pad implements Kernel {
    private static final int MAX_RANK = 5;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32);
        node.requireSameType(output, input);
        node.requireRank(input, 0, MAX_RANK);
        node.requireConstant(node.input(1));
        int[] paddings = paddings(node, input, node.input(1), output);
        Tensor border = border(node, output);
        Along[] places = new Along[input.shape().rank()];
        Arrays.setAll(places, d -> {
            int stride = Offsets.stride(output.shape(), d);
            return Along.steps(paddings[2 * d] * stride, input.shape().dimension(d), stride);
        });
        Offsets inside = new Offsets(places);
        return () -> {
            output.fill(0, output.elementCount(), border, 0);
            inside.scatter(input, output);
        };
    }

    /** How much comes before and after each dimension of the data, of which the output must have room for all. */
    static int[] paddings(Node node, Tensor data, Tensor amounts, Tensor output) {
        node.requireType(amounts, TensorType.INT32, TensorType.INT64);
        int[] paddings = Node.ints(amounts);
        Shape in = data.shape();
        Shape out = output.shape();
        node.check(
                paddings.length == 2 * in.rank(),
                amounts,
                "must have 2 amounts for each of " + in.rank() + " dimensions, has " + paddings.length);
        node.check(in.rank() == out.rank(), output, "has shape " + out + " for an input of " + in);
        for (int d = 0; d < in.rank(); d++) {
            int before = paddings[2 * d];
            int after = paddings[2 * d + 1];
            node.check(
                    before >= 0 && after >= 0,
                    amounts,
                    "pads dimension " + d + " by " + before + " before and " + after + " after");
            long padded = (long) in.dimension(d) + before + after;
            node.check(
                    out.dimension(d) == padded,
                    output,
                    "has shape " + out + ", but dimension " + d + " is padded to " + padded);
        }
        return paddings;
    }

    private static Tensor border(Node node, Tensor output) {
        if (!node.hasInput(2)) {
            return zero(output);
        }
        Tensor border = node.input(2);
        node.requireSameType(border, output);
        node.check(border.elementCount() == 1, border, "must have one element, has shape " + border.shape());
        if (output.type() == TensorType.INT8) {
            node.requireSameQuantization(border, output);
        }
        return border;
    }

    /** A scalar that fills a tensor with zeros: in INT8 the number that stands for zero, otherwise 0 itself. */
    static Tensor zero(Tensor output) {
        Tensor zero = new Tensor("zero", output.type(), Shape.of(), output.quantization());
        if (zero.type() == TensorType.INT8) {
            zero.int8()[0] = (byte) zero.quantization().zeroPoint();
        }
        return zero;
    }
}
