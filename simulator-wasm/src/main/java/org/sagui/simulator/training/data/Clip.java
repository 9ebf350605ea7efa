package org.sagui.simulator.training.data;

/**
 * A short sound.
 *
 * @param samples at {@link #RATE}, full scale 32767
 * @param label an index into the list of labels of the set
 * @param source the machine or voice that made it
 */
public record Clip(short[] samples, int label, int source) {
    /** Samples per second, one channel. */
    public static final int RATE = 16_000;
}
