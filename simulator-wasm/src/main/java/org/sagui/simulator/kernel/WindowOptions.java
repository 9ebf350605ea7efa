package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Padding;

/** How a window moves over a picture, as the options of convolutions and pools say it. Without dilation its factors are 1. */
public record WindowOptions(Padding padding, int strideHeight, int strideWidth, int dilationHeight, int dilationWidth) {

    /** Without dilation. */
    public WindowOptions(Padding padding, int strideHeight, int strideWidth) {
        this(padding, strideHeight, strideWidth, 1, 1);
    }
}
