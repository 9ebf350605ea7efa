package org.sagui.simulator.training;

import java.util.Arrays;

/**
 * What each window of a picture sees, as rows [places, depth]: a convolution is then a matrix product (Chellapilla et al.,
 * "High performance convolutional neural networks for document processing", 2006).
 */
final class Patches {
    private final MovingWindow window;

    Patches(MovingWindow window) {
        this.window = window;
    }

    /** Copies the picture that begins at {@code from}; what is outside of it is zero. */
    void gather(double[] picture, int from, double[] patches) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        int channels = window.channels();
        int run = columns.taps() * channels;
        int to = 0;
        for (int top = 0; top < rows.places(); top++) {
            for (int left = 0; left < columns.places(); left++) {
                int first = columns.firstTap(left);
                int end = columns.endTap(left);
                for (int tap = 0; tap < rows.taps(); tap++, to += run) {
                    int row = rows.start(top) + tap;
                    if (row < 0 || row >= rows.input()) {
                        Arrays.fill(patches, to, to + run, 0);
                        continue;
                    }
                    int source = from + (row * columns.input() + columns.start(left)) * channels;
                    for (int i = 0; i < first * channels; i++) {
                        patches[to + i] = 0;
                    }
                    for (int i = first * channels; i < end * channels; i++) {
                        patches[to + i] = picture[source + i];
                    }
                    for (int i = end * channels; i < run; i++) {
                        patches[to + i] = 0;
                    }
                }
            }
        }
    }

    /** Adds each number of the patches to where it came from in the picture that begins at {@code to}. */
    void scatter(double[] patches, double[] picture, int to) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        int channels = window.channels();
        int run = columns.taps() * channels;
        int from = 0;
        for (int top = 0; top < rows.places(); top++) {
            for (int left = 0; left < columns.places(); left++) {
                int first = columns.firstTap(left) * channels;
                int end = columns.endTap(left) * channels;
                for (int tap = 0; tap < rows.taps(); tap++, from += run) {
                    int row = rows.start(top) + tap;
                    if (row >= 0 && row < rows.input()) {
                        int target = to + (row * columns.input() + columns.start(left)) * channels;
                        for (int i = first; i < end; i++) {
                            picture[target + i] += patches[from + i];
                        }
                    }
                }
            }
        }
    }
}
