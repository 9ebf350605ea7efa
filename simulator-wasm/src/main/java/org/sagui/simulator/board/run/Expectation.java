package org.sagui.simulator.board.run;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;

/**
 * An event that a good program decides on, such as a word that is said.
 *
 * @param micros when what it tells of happens, in microseconds since power on
 * @param event its name
 */
record Expectation(long micros, String event) {
    /** A program may be a little early, as clips begin with quiet, and takes its time. */
    private static final long EARLY_MICROS = 250_000;

    private static final long LATE_MICROS = 2_500_000;

    /**
     * Reads seconds, a colon and the event's name, such as {@code 1.5:yes}.
     *
     * @throws SaguiError INVALID_ARGUMENT for words of another form
     */
    static List<Expectation> parse(List<String> words) {
        List<Expectation> expectations = new ArrayList<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            try {
                double seconds = Double.parseDouble(word.substring(0, Math.max(colon, 0)));
                if (seconds >= 0 && seconds <= 3600) {
                    expectations.add(new Expectation((long) (seconds * 1e6), word.substring(colon + 1)));
                    continue;
                }
            } catch (NumberFormatException e) {
                // Told below, together with times that are out of range.
            }
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "settings",
                    "“" + word + "” in “expect” is not of the form seconds:event.");
        }
        return expectations;
    }

    boolean isMetBy(long at, String name) {
        return event.equals(name) && at >= micros - EARLY_MICROS && at <= micros + LATE_MICROS;
    }

    /** Whether it can no longer be met. */
    boolean isOver(long now) {
        return now > micros + LATE_MICROS;
    }
}
