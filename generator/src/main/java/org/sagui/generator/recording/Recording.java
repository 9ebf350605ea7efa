package org.sagui.generator.recording;

import java.util.Locale;

/**
 * What a sensor of the board can be fed with.
 *
 * @param bytes little-endian. Sound: samples of 16 bits at 16 kHz. Motion: six numbers of 16 bits for each moment, 50 a
 *     second, as in {@link org.sagui.simulator.training.data.Gesture#values}. Pictures: width, height and the milliseconds
 *     that each picture stays, 16 bits each, then a byte of grey for each pixel, picture after picture.
 */
public record Recording(String id, Kind kind, byte[] bytes) {
    public enum Kind {
        SOUND,
        MOTION,
        PICTURES;

        /** The name in the page. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
