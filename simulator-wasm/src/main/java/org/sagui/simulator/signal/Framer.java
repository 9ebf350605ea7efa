package org.sagui.simulator.signal;

/** Cuts a stream of samples into frames that may overlap. */
public final class Framer {
    private final double[] frame;
    private final int step;
    private int count;

    /**
     * @param size samples in a frame
     * @param step samples from one frame's start to the next one's, at most {@code size}
     */
    public Framer(int size, int step) {
        Check.argument(step > 0 && step <= size, "frames of " + size + " samples each " + step);
        this.frame = new double[size];
        this.step = step;
    }

    /** Adds a sample; whether it completes a frame. */
    public boolean add(double sample) {
        if (count == frame.length) {
            count -= step;
            System.arraycopy(frame, step, frame, 0, count);
        }
        frame[count] = sample;
        count++;
        return count == frame.length;
    }

    /** The frame that the last sample completed. Not a copy: it holds until the next sample comes. */
    public double[] frame() {
        return frame;
    }

    /** How many frames so many samples more will complete. */
    public int framesIn(int samples) {
        int missing = count == frame.length ? step : frame.length - count;
        return samples < missing ? 0 : 1 + (samples - missing) / step;
    }

    /** Forgets all samples. */
    public void reset() {
        count = 0;
    }
}
