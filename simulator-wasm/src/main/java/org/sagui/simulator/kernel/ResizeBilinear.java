package org.sagui.simulator.kernel;

import java.util.function.IntFunction;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;

/**
 * RESIZE_BILINEAR (micro/kernels/resize_bilinear.cc, reference/resize_bilinear.h): each pixel of the output is mixed of four
 * of the input. In INT8 places have 10 bits behind the point.
 */
public final class ResizeBilinear implements Kernel {
    private static final int ONE = 1 << 10;

    private final boolean alignCorners;
    private final boolean halfPixelCenters;

    /**
     * @param alignCorners whether the pixels in the corners stay in the corners
     * @param halfPixelCenters whether the place of a pixel is its middle
     */
    public ResizeBilinear(boolean alignCorners, boolean halfPixelCenters) {
        this.alignCorners = alignCorners;
        this.halfPixelCenters = halfPixelCenters;
    }

    /**
     * Where in the input an index of the output is, along one dimension.
     *
     * @param before the index at or before the place
     * @param after the index at or behind it
     * @param fraction how far the place is behind {@code before}; in INT8 in units of 2^−10
     */
    private record Place(int before, int after, float fraction) {}

    /**
     * The first channels of the four pixels that are mixed.
     *
     * @param output the first channel of the pixel that they are mixed to
     */
    private record Corners(int topLeft, int topRight, int bottomLeft, int bottomRight, int output) {}

    private interface Mixer {
        void mix(Corners corners, float down, float right);
    }

    @Override
    public Prepared prepare(Node node) {
        Resizing.check(node, TensorType.FLOAT32, TensorType.INT8);
        node.check(!alignCorners || !halfPixelCenters, "cannot align corners and use half pixel centers");
        Shape from = node.input(0).shape();
        Shape to = node.output(0).shape();
        node.addWork(4L * node.output(0).elementCount());
        boolean real = node.output(0).type() == TensorType.FLOAT32;
        IntFunction<Place> rows = places(real, from.dimension(1), to.dimension(1));
        IntFunction<Place> columns = places(real, from.dimension(2), to.dimension(2));
        Mixer mixer = real ? floatMixer(node) : int8Mixer(node);
        return () -> {
            int output = 0;
            for (int batch = 0; batch < to.dimension(0); batch++) {
                for (int y = 0; y < to.dimension(1); y++) {
                    Place row = rows.apply(y);
                    for (int x = 0; x < to.dimension(2); x++) {
                        Place column = columns.apply(x);
                        mixer.mix(corners(from, batch, row, column, output), row.fraction, column.fraction);
                        output += to.dimension(3);
                    }
                }
            }
        };
    }

    private static Corners corners(Shape shape, int batch, Place row, Place column, int output) {
        int top = (batch * shape.dimension(1) + row.before) * shape.dimension(2);
        int bottom = (batch * shape.dimension(1) + row.after) * shape.dimension(2);
        int channels = shape.dimension(3);
        return new Corners(
                (top + column.before) * channels,
                (top + column.after) * channels,
                (bottom + column.before) * channels,
                (bottom + column.after) * channels,
                output);
    }

    private IntFunction<Place> places(boolean real, int from, int to) {
        boolean aligned = alignCorners && to > 1;
        int inputs = aligned ? from - 1 : from;
        int outputs = aligned ? to - 1 : to;
        if (real) {
            float scale = Float32.round((float) inputs / outputs);
            return i -> realPlace(i, scale, from);
        }
        int scale = (ONE * inputs + outputs / 2) / outputs;
        return i -> fixedPlace(i, scale, from);
    }

    private Place realPlace(int i, float scale, int size) {
        float place =
                halfPixelCenters ? Float32.round(Float32.round((i + 0.5f) * scale) - 0.5f) : Float32.round(i * scale);
        int before = Math.max((int) Math.floor(place), 0);
        int after = Math.min((int) Math.ceil(place), size - 1);
        return new Place(before, after, Float32.round(place - before));
    }

    private Place fixedPlace(int i, int scale, int size) {
        int place = halfPixelCenters ? i * scale + scale / 2 - ONE / 2 : i * scale;
        // Of more than 2048 pixels, the rounded scale can lead out of the picture.
        int before = Math.min(Math.max(place / ONE, 0), size - 1);
        int after = Math.min((place + ONE - 1) / ONE, size - 1);
        return new Place(before, after, place - ONE * before);
    }

    private static Mixer floatMixer(Node node) {
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        int channels = node.output(0).shape().dimension(3);
        return (corners, down, right) -> {
            float up = Float32.round(1 - down);
            float left = Float32.round(1 - right);
            for (int c = 0; c < channels; c++) {
                float sum = product(input[corners.topLeft + c], up, left);
                sum = Float32.round(sum + product(input[corners.bottomLeft + c], down, left));
                sum = Float32.round(sum + product(input[corners.topRight + c], up, right));
                output[corners.output + c] = sum + product(input[corners.bottomRight + c], down, right);
            }
        };
    }

    private static float product(float value, float vertical, float horizontal) {
        return Float32.round(Float32.round(value * vertical) * horizontal);
    }

    /** Rounds half away from zero. */
    private static Mixer int8Mixer(Node node) {
        byte[] input = node.input(0).int8();
        byte[] output = node.output(0).int8();
        int channels = node.output(0).shape().dimension(3);
        return (corners, downShare, rightShare) -> {
            int down = (int) downShare;
            int right = (int) rightShare;
            int up = ONE - down;
            int left = ONE - right;
            for (int c = 0; c < channels; c++) {
                int sum = input[corners.topLeft + c] * up * left
                        + input[corners.bottomLeft + c] * down * left
                        + input[corners.topRight + c] * up * right
                        + input[corners.bottomRight + c] * down * right;
                int half = sum > 0 ? ONE * ONE / 2 : -ONE * ONE / 2;
                output[corners.output + c] = (byte) ((sum + half) / (ONE * ONE));
            }
        };
    }
}
