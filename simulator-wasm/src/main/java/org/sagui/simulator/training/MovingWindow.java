package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;

/**
 * A window that moves over pictures [height, width, channels].
 *
 * @param padding what it does at the border
 */
record MovingWindow(Axis rows, Axis columns, int channels, Padding padding) {
    /**
     * @param down how far the window moves from row to row
     * @param across how far it moves from column to column
     */
    static MovingWindow of(Shape input, int height, int width, int down, int across, Padding padding) {
        return new MovingWindow(
                Axis.of(input.dimension(0), height, down, padding),
                Axis.of(input.dimension(1), width, across, padding),
                input.dimension(2),
                padding);
    }

    /** The shape of what comes out with so many channels. */
    Shape output(int channels) {
        return Shape.of(rows.places(), columns.places(), channels);
    }

    /** Windows in a picture. */
    int places() {
        return rows.places() * columns.places();
    }

    /** Numbers that a window sees. */
    int depth() {
        return rows.taps() * columns.taps() * channels;
    }

    /** Numbers of a picture. */
    int inputs() {
        return rows.input() * columns.input() * channels;
    }

    /** Whether what the windows see, one after the other, is the picture itself. */
    boolean isPointwise() {
        return rows.taps() == 1 && columns.taps() == 1 && rows.stride() == 1 && columns.stride() == 1;
    }
}
