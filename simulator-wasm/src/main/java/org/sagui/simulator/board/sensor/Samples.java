package org.sagui.simulator.board.sensor;

import java.util.Arrays;
import org.sagui.simulator.SaguiError;

/**
 * Readings of a sensor at a steady rate: a whole recording, or one that grows while the board runs.
 *
 * <p>As bytes: 16-bit numbers, little-endian, those of one moment after the other.
 */
public final class Samples {
    /** What the sensor reads once a recording is over. */
    public enum AfterEnd {
        /** Zeros: nothing is heard. */
        ZERO,
        /** What it read last: nothing moves. */
        LAST,
        /** The recording again from its start. */
        AGAIN
    }

    /** Ten minutes of sound. */
    private static final int MOST = 10 * 60 * 16_000;

    private final int channels;
    private final AfterEnd afterEnd;
    private final String where;
    private boolean growing;
    private short[] values;
    private int length;

    private Samples(int channels, AfterEnd afterEnd, String where, boolean growing) {
        this.channels = channels;
        this.afterEnd = afterEnd;
        this.where = where;
        this.growing = growing;
        this.values = new short[0];
    }

    /**
     * A whole recording.
     *
     * @param channels numbers in one moment
     * @param where the sensor's name, for refusals
     * @throws SaguiError UNSUITABLE_DATA if the bytes are not whole moments, or are more than ten minutes of sound
     */
    public static Samples recorded(byte[] bytes, int channels, AfterEnd afterEnd, String where) {
        Samples samples = new Samples(channels, afterEnd, where, true);
        samples.append(bytes);
        samples.end();
        return samples;
    }

    /** Nothing yet: the moments are {@linkplain #append appended} as they come. */
    public static Samples live(int channels, String where) {
        return new Samples(channels, AfterEnd.ZERO, where, true);
    }

    /** More of a recording that grows. */
    public void append(byte[] bytes) {
        if (!growing) {
            throw unsuitable("is a whole recording already");
        }
        if (bytes.length % (2 * channels) != 0) {
            throw unsuitable("has " + bytes.length + " bytes, not a multiple of " + 2 * channels);
        }
        int count = bytes.length / 2;
        if (count > MOST - length) {
            throw unsuitable("has more than " + MOST + " numbers");
        }
        if (length + count > values.length) {
            values = Arrays.copyOf(values, Math.max(length + count, Math.min(MOST, 2 * length)));
        }
        for (int i = 0; i < count; i++) {
            values[length + i] = (short) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
        }
        length += count;
    }

    /** Nothing more comes: a recording that grew is whole. */
    public void end() {
        growing = false;
    }

    private SaguiError unsuitable(String why) {
        return new SaguiError(SaguiError.Code.UNSUITABLE_DATA, where, "The recording " + why + ".");
    }

    /** Whether moments up to this one, and not with it, can be read; a growing recording has no end to repeat or fill. */
    public boolean reaches(long moment) {
        return !growing || moment * channels <= length;
    }

    /** The numbers of {@code count} moments, from {@code first} on. */
    public short[] read(long first, int count) {
        short[] read = new short[count * channels];
        int moments = length / channels;
        for (int i = 0; i < count; i++) {
            long moment = first + i;
            if (moment >= moments) {
                if (moments == 0 || afterEnd == AfterEnd.ZERO) {
                    continue;
                }
                moment = afterEnd == AfterEnd.LAST ? moments - 1 : moment % moments;
            }
            System.arraycopy(values, (int) moment * channels, read, i * channels, channels);
        }
        return read;
    }
}
