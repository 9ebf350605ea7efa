package org.sagui.simulator.training;

/** A layer with weights that a batch normalisation after it can be folded into, and that are quantised. */
sealed interface Weighted extends Layer permits Conv2D, Dense, DepthwiseConv2D {
    Weights weights();

    /** Which of the weights each output channel is computed with. */
    Channels outputChannels();

    /** The same layer with other numbers. */
    Weighted with(Weights weights);
}
