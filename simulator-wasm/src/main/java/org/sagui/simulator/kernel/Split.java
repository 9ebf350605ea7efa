package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SPLIT and SPLIT_V (micro/kernels/split.cc, split_v.cc): cuts a tensor along one dimension. As in TensorFlow Lite Micro the
 * shapes of the outputs say where, not the sizes that SPLIT_V is given.
 */
public final class Split implements Kernel {
    private final boolean equal;

    private Split(boolean equal) {
        this.equal = equal;
    }

    /** SPLIT, with inputs axis and data: into equal parts. */
    public static Split intoEqual() {
        return new Split(true);
    }

    /** SPLIT_V, with inputs data, sizes and axis: into parts of different sizes. */
    public static Split intoSizes() {
        return new Split(false);
    }

    /** Which input is cut. */
    public int dataInput() {
        return equal ? 1 : 0;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(equal ? 2 : 3, equal ? 2 : 3);
        Tensor input = node.input(dataInput());
        Tensor axis = node.input(equal ? 0 : 2);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32);
        Shape shape = input.shape();
        int cut = node.axis(node.constantInt(axis), shape.rank());
        long total = 0;
        for (Tensor output : node.outputs()) {
            Parts.checkOthers(node, output, input, cut);
            if (equal) {
                node.requireSameShape(output, node.output(0));
            }
            total += output.shape().dimension(cut);
        }
        node.check(
                total == shape.dimension(cut),
                input,
                "has shape " + shape + ", but its parts have " + total + " along dimension " + cut);
        int blocks = shape.product(0, cut);
        return () -> Parts.split(input, node.outputs(), blocks);
    }
}
