package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Padding;

/**
 * A window that moves along one dimension (kernels/padding.h). Tap {@code k} of the window at {@code start} looks at
 * element {@code start + k · dilation}, if there is one.
 *
 * @param input elements along the dimension
 * @param taps elements of the window
 * @param before how far the first window begins before the first element
 * @param places how many windows there are
 */
public record Window(int input, int taps, int stride, int dilation, int before, int places) {
    /** So that positions stay within an {@code int}. */
    private static final int MAX_SPAN = 1 << 28;

    static Window of(Node node, int input, int taps, int stride, int dilation, Padding padding) {
        node.check(taps > 0, "has a window of " + taps);
        node.check(stride > 0 && stride <= MAX_SPAN, "has stride " + stride);
        node.check(dilation > 0, "has dilation " + dilation);
        long span = (taps - 1L) * dilation + 1;
        node.check(span <= MAX_SPAN, "has a window of " + taps + " with dilation " + dilation + ", which is too wide");
        int places = (int) (padding == Padding.SAME ? input + stride - 1L : input + stride - span) / stride;
        node.check(places > 0, "has a window of " + span + ", wider than the input of " + input);
        long missing = Math.max((places - 1L) * stride + span - input, 0);
        return new Window(input, taps, stride, dilation, (int) (missing / 2), places);
    }

    /** A window of one tap, at each of so many elements. */
    static Window ofOne(int input) {
        return new Window(input, 1, 1, 1, 0, input);
    }

    /** How far it is from the first tap of the first window to the last tap of the last one, counting both. */
    public int extent() {
        return (places - 1) * stride + (taps - 1) * dilation + 1;
    }

    /** Where the window at this place begins; before the input if negative. */
    int start(int place) {
        return place * stride - before;
    }

    /** The first tap of the window at {@code start} that is inside. */
    int firstTap(int start) {
        return start >= 0 ? 0 : (-start + dilation - 1) / dilation;
    }

    /** One more than the last tap of the window at {@code start} that is inside. */
    int endTap(int start) {
        return start >= input ? 0 : Math.min(taps, (input - 1 - start) / dilation + 1);
    }
}
