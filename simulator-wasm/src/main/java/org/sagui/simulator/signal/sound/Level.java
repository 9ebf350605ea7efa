package org.sagui.simulator.signal.sound;

import org.sagui.simulator.math.ElementaryFunctions;

/**
 * How loud a sound is.
 *
 * @param rms the root of the mean square of what differs from the mean; 1 is full scale
 * @param peak the largest magnitude
 * @param clipped the part of samples that stand at the end of the range, three or more in a row
 */
public record Level(double rms, double peak, double clipped) {
    private static final double SILENT_RMS = 0.002;
    private static final double MUCH_CLIPPED = 0.01;

    /** Below −54 dB: a microphone that is off, or on in an empty room. */
    public boolean isSilent() {
        return rms < SILENT_RMS;
    }

    /** More than one sample in a hundred: it is heard, and changes spectra. */
    public boolean isClipped() {
        return clipped > MUCH_CLIPPED;
    }

    /** In dB of full scale, for meters; −infinity for silence. */
    public double decibels() {
        return 20 * ElementaryFunctions.log(rms) / ElementaryFunctions.log(10);
    }
}
