package org.sagui.simulator.kernel;

import java.util.function.IntUnaryOperator;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * RESIZE_NEAREST_NEIGHBOR (micro/kernels/resize_nearest_neighbor.cc, reference/resize_nearest_neighbor.h): each pixel of the
 * output is one of the input.
 */
public final class ResizeNearestNeighbor implements Kernel {
    private final boolean alignCorners;
    private final boolean halfPixelCenters;

    /**
     * @param alignCorners whether the pixels in the corners stay in the corners
     * @param halfPixelCenters whether the place of a pixel is its middle
     */
    public ResizeNearestNeighbor(boolean alignCorners, boolean halfPixelCenters) {
        this.alignCorners = alignCorners;
        this.halfPixelCenters = halfPixelCenters;
    }

    @Override
    public Prepared prepare(Node node) {
        Resizing.check(node, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Offsets offsets = new Offsets(
                along(input, output, 0, i -> i),
                along(input, output, 1, nearest(input.shape(), output.shape(), 1)),
                along(input, output, 2, nearest(input.shape(), output.shape(), 2)),
                along(input, output, 3, i -> i));
        return () -> offsets.gather(input, output);
    }

    private static Along along(Tensor input, Tensor output, int dimension, IntUnaryOperator index) {
        int stride = Offsets.stride(input.shape(), dimension);
        return new Along(output.shape().dimension(dimension), i -> index.applyAsInt(i) * stride);
    }

    private IntUnaryOperator nearest(Shape input, Shape output, int dimension) {
        int from = input.dimension(dimension);
        int to = output.dimension(dimension);
        float scale = alignCorners && to > 1
                ? Float32.round((from - 1) / (float) (to - 1))
                : Float32.round(from / (float) to);
        float offset = halfPixelCenters ? 0.5f : 0;
        return i -> {
            float place = Float32.round(Float32.round(i + offset) * scale);
            double nearest = alignCorners ? Float32.roundHalfAway(place) : Math.floor(place);
            return Math.min((int) nearest, from - 1);
        };
    }
}
