package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Padding;

/**
 * How a window moves along one dimension of a picture.
 *
 * @param input elements along the dimension
 * @param taps elements of the window
 * @param before how far the first window begins before the first element
 * @param places how many windows there are
 */
record Axis(int input, int taps, int stride, int before, int places) {
    /** The border as TensorFlow has it (ComputePaddingHeightWidth): what SAME lacks is split, the odd one at the end. */
    static Axis of(int input, int taps, int stride, Padding padding) {
        int places = padding == Padding.SAME ? (input + stride - 1) / stride : (input - taps + stride) / stride;
        int missing = Math.max((places - 1) * stride + taps - input, 0);
        return new Axis(input, taps, stride, missing / 2, places);
    }

    /** The element that the first tap of the window at this place sees; outside if negative. */
    int start(int place) {
        return place * stride - before;
    }

    /** The first tap of the window at this place that is inside. */
    int firstTap(int place) {
        return Math.max(0, -start(place));
    }

    /** One more than the last tap of the window at this place that is inside. */
    int endTap(int place) {
        return Math.min(taps, input - start(place));
    }
}
