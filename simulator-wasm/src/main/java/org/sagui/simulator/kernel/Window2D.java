package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/**
 * A window that moves over pictures [batch, height, width, channels]: convolutions and pools walk with it.
 *
 * @param channels of the pictures
 */
public record Window2D(int batches, Window rows, Window columns, int channels) {
    /** One place of the window. */
    interface Place {
        /**
         * @param index of the place, over all pictures: that of an output pixel
         * @param image the first element of the picture in the input
         * @param top where the window begins; see {@link Window#firstTap} for the taps that are inside
         * @param left likewise
         */
        void at(int index, int image, int top, int left);
    }

    /** One tap of the window at one place. */
    interface Tap {
        /**
         * @param pixel the first channel of the pixel that it looks at
         * @param tap its number, from 0 at the top left, row by row
         */
        void at(int pixel, int tap);
    }

    static Window2D of(Node node, WindowOptions options, Tensor input, int filterHeight, int filterWidth) {
        node.requireRank(input, 4, 4);
        return new Window2D(
                input.shape().dimension(0),
                Window.of(
                        node,
                        input.shape().dimension(1),
                        filterHeight,
                        options.strideHeight(),
                        options.dilationHeight(),
                        options.padding()),
                Window.of(
                        node,
                        input.shape().dimension(2),
                        filterWidth,
                        options.strideWidth(),
                        options.dilationWidth(),
                        options.padding()),
                input.shape().dimension(3));
    }

    /** The output must have a pixel for each place, of so many channels. */
    void requireOutput(Node node, Tensor output, int outputChannels) {
        Shape expected = Shape.of(batches, rows.places(), columns.places(), outputChannels);
        node.check(
                output.shape().equals(expected),
                output,
                "has shape " + output.shape() + ", but the window gives " + expected);
    }

    /** How many places there are in a picture. */
    public int places() {
        return rows.places() * columns.places();
    }

    /** Where a window of one tap looks at each pixel once, pixels may just as well stand in a row. */
    public Window2D flattened() {
        boolean each = rows.equals(Window.ofOne(rows.input())) && columns.equals(Window.ofOne(columns.input()));
        return each
                ? new Window2D(1, Window.ofOne(1), Window.ofOne(batches * rows.input() * columns.input()), channels)
                : this;
    }

    void forEachPlace(Place place) {
        int index = 0;
        for (int batch = 0; batch < batches; batch++) {
            int image = batch * rows.input() * columns.input() * channels;
            for (int y = 0; y < rows.places(); y++) {
                for (int x = 0; x < columns.places(); x++) {
                    place.at(index++, image, rows.start(y), columns.start(x));
                }
            }
        }
    }

    /** The taps that are inside of the picture, in order. */
    void forEachTap(int image, int top, int left, Tap tap) {
        for (int y = rows.firstTap(top); y < rows.endTap(top); y++) {
            for (int x = columns.firstTap(left); x < columns.endTap(left); x++) {
                tap.at(pixel(image, top, y, left, x), y * columns.taps() + x);
            }
        }
    }

    /** Has each tap add to the sums of its place. */
    void sumUp(PixelSums sums, Tap tap) {
        forEachPlace((index, image, top, left) -> {
            sums.start();
            forEachTap(image, top, left, tap);
            sums.finish(index);
        });
    }

    /** The first channel of the pixel that a tap of the window looks at. */
    int pixel(int image, int top, int tapY, int left, int tapX) {
        int y = top + tapY * rows.dilation();
        int x = left + tapX * columns.dilation();
        return image + (y * columns.input() + x) * channels;
    }
}
