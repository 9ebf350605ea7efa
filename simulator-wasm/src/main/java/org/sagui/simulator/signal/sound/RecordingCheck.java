package org.sagui.simulator.signal.sound;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/** Refuses recordings from which nothing can be learnt. */
public final class RecordingCheck {
    private RecordingCheck() {}

    /**
     * @param leastSeconds how long it must last
     * @param where the recording's name, for the refusal
     * @throws SaguiError if it is too short, silent or clipped
     */
    public static void require(Sound sound, double leastSeconds, String where) {
        if (sound.seconds() < leastSeconds) {
            throw refusal(
                    where,
                    "lasts " + milliseconds(sound.seconds()) + " ms; " + milliseconds(leastSeconds) + " ms are needed");
        }
        Level level = LevelMeter.of(sound.samples());
        if (level.isSilent()) {
            throw refusal(where, "is silent, or nearly so: was the microphone on?");
        }
        if (level.isClipped()) {
            throw refusal(
                    where,
                    "is too loud: " + (int) Math.floor(100 * level.clipped() + 0.5)
                            + " % of its samples stand at the end of the range");
        }
    }

    private static long milliseconds(double seconds) {
        return (long) Math.floor(1000 * seconds + 0.5);
    }

    private static SaguiError refusal(String where, String message) {
        return new SaguiError(Code.UNSUITABLE_DATA, where, message);
    }
}
