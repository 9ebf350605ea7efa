package org.sagui.simulator.training;

/** The pixels that the windows of a pooling layer see. */
record PoolTaps(MovingWindow window) {
    /** A pixel under a window. */
    interface Tap {
        /**
         * @param from the first channel of the pixel in the inputs
         * @param to the first channel of the window's place in the outputs
         * @param count how many pixels of the picture the window sees
         */
        void accept(int from, int to, int count);
    }

    /** Calls with each tap of each window that is inside of the picture, window after window. */
    void forEach(int samples, Tap action) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        int channels = window.channels();
        int to = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int top = 0; top < rows.places(); top++) {
                for (int left = 0; left < columns.places(); left++, to += channels) {
                    int count =
                            (rows.endTap(top) - rows.firstTap(top)) * (columns.endTap(left) - columns.firstTap(left));
                    for (int y = rows.firstTap(top); y < rows.endTap(top); y++) {
                        int row = (sample * rows.input() + rows.start(top) + y) * columns.input();
                        for (int x = columns.firstTap(left); x < columns.endTap(left); x++) {
                            action.accept((row + columns.start(left) + x) * channels, to, count);
                        }
                    }
                }
            }
        }
    }
}
