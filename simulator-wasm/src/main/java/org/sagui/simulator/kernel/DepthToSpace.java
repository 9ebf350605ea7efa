package org.sagui.simulator.kernel;

import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * DEPTH_TO_SPACE (micro/kernels/depth_to_space.cc): the channels of each pixel become a square of pixels. SPACE_TO_DEPTH
 * (space_to_depth.cc) is the way back.
 */
public final class DepthToSpace implements Kernel {
    private final int block;
    private final boolean back;

    private DepthToSpace(int block, boolean back) {
        this.block = block;
        this.back = back;
    }

    /** @param block height and width of a square */
    public static DepthToSpace forth(int block) {
        return new DepthToSpace(block, false);
    }

    /** SPACE_TO_DEPTH. */
    public static DepthToSpace back(int block) {
        return new DepthToSpace(block, true);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(output, TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(input, output);
        node.requireRank(input, 4, 4);
        node.requireRank(output, 4, 4);
        Tensor deep = back ? output : input;
        Tensor wide = back ? input : output;
        node.check(
                block > 0 && fits(deep.shape(), wide.shape()),
                output,
                "has shape " + output.shape() + ", which blocks of " + block + " do not make of " + input.shape());
        Offsets offsets = offsets(deep.shape(), wide.shape());
        return back ? () -> offsets.scatter(input, output) : () -> offsets.gather(input, output);
    }

    private boolean fits(Shape deep, Shape wide) {
        return deep.dimension(0) == wide.dimension(0)
                && (long) deep.dimension(1) * block == wide.dimension(1)
                && (long) deep.dimension(2) * block == wide.dimension(2)
                && (long) wide.dimension(3) * block * block == deep.dimension(3);
    }

    /** The places of the elements of {@code wide} in {@code deep}. */
    private Offsets offsets(Shape deep, Shape wide) {
        int row = Offsets.stride(deep, 1);
        int pixel = Offsets.stride(deep, 2);
        int channels = wide.dimension(3);
        return new Offsets(
                Along.steps(0, wide.dimension(0), Offsets.stride(deep, 0)),
                new Along(wide.dimension(1), y -> y / block * row + y % block * block * channels),
                new Along(wide.dimension(2), x -> x / block * pixel + x % block * channels),
                Along.steps(0, channels, 1));
    }
}
