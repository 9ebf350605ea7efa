package org.sagui.simulator.signal.micro;

import org.sagui.simulator.signal.WindowFunction;

/** Fades a frame in and out (signal/src/window.cc). */
public final class FixedWindow {
    private FixedWindow() {}

    /**
     * Weighs the samples from {@code start} on, as many as there are weights, into the same places of {@code out}.
     *
     * @param shift fractional bits of the weights
     */
    public static void apply(short[] samples, int start, short[] weights, int shift, short[] out) {
        for (int i = 0; i < weights.length; i++) {
            int product = samples[start + i] * weights[i] >> shift;
            out[start + i] = (short) Math.min(Math.max(product, Short.MIN_VALUE), Short.MAX_VALUE);
        }
    }

    /** A Hann window (window_op.py, hann_window_weights). */
    static short[] hann(int size, int shift) {
        short[] weights = new short[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (short) Math.floor(WindowFunction.HANN.at((i + 0.5) / size) * (1 << shift) + 0.5);
        }
        return weights;
    }
}
