package org.sagui.simulator.training;

import java.util.Arrays;

/**
 * The rows of a picture laid out so that what one tap sees, from all windows along a row, lies together: the columns that are
 * a stride apart come one after the other, with zeros where a window reaches over the border. Then a depthwise convolution
 * with any stride runs through whole rows at once instead of a few channels.
 */
final class SpreadRows {
    private final Axis columns;
    private final int channels;
    /** Columns of each residue modulo the stride. */
    private final int perPhase;

    SpreadRows(Axis columns, int channels) {
        this.columns = columns;
        this.channels = channels;
        this.perPhase = columns.places() + (columns.taps() - 1) / columns.stride();
    }

    /** Numbers in a row. */
    int length() {
        return columns.stride() * perPhase * channels;
    }

    /** Where in a row the numbers lie that this tap sees: those of the first place, of the second, and so on. */
    int start(int tap) {
        return (tap % columns.stride() * perPhase + tap / columns.stride()) * channels;
    }

    /** Lays out so many rows from {@code from} on. */
    void spread(double[] picture, int from, int rows, double[] spread) {
        Arrays.fill(spread, 0, rows * length(), 0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.input(); column++) {
                int to = position(row, column);
                if (to >= 0) {
                    int source = from + (row * columns.input() + column) * channels;
                    for (int channel = 0; channel < channels; channel++) {
                        spread[to + channel] = picture[source + channel];
                    }
                }
            }
        }
    }

    /** Puts the numbers back to where {@link #spread} took them from; zeros where it left them out. */
    void collect(double[] spread, int rows, double[] picture, int to) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.input(); column++) {
                int from = position(row, column);
                int target = to + (row * columns.input() + column) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    picture[target + channel] = from >= 0 ? spread[from + channel] : 0;
                }
            }
        }
    }

    /** −1 for a column that no window sees. */
    private int position(int row, int column) {
        int index = column + columns.before();
        int place = index / columns.stride();
        if (place >= perPhase) {
            return -1;
        }
        return row * length() + (index % columns.stride() * perPhase + place) * channels;
    }
}
