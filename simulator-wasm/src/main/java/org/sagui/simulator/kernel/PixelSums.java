package org.sagui.simulator.kernel;

/** The sums of one output pixel (or row of a dense layer), one for each channel, from the first product to the output. */
interface PixelSums {
    /** Begins anew. */
    void start();

    /** Writes the channels of this pixel, counted from the first one of the output. */
    void finish(int pixel);
}
