package org.sagui.generator.recording;

import java.util.Arrays;

/** Joins stretches of one signal to another so that there is no jump between them. */
final class Fade {
    private Fade() {}

    /**
     * The first and then the second, overlapping.
     *
     * @param overlap how many moments of the first one's end go over into the second one's beginning; both have so many
     * @param channels numbers for each moment
     */
    static short[] join(short[] first, short[] second, int overlap, int channels) {
        int shared = overlap * channels;
        int start = first.length - shared;
        short[] joined = Arrays.copyOf(first, start + second.length);
        for (int i = 0; i < shared; i++) {
            double share = (i / channels + 1.0) / (overlap + 1);
            joined[start + i] = (short) Math.round((1 - share) * first[start + i] + share * second[i]);
        }
        System.arraycopy(second, shared, joined, first.length, second.length - shared);
        return joined;
    }
}
