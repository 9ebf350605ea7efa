package org.sagui.generator.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something that a person has to mend.
 *
 * @param file as the person named it, or below the folder that they named
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and why, in one sentence
 * @param hint what to do about it, in one sentence
 */
public record Problem(Path file, int line, int column, String message, String hint) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message).thenComparing(Problem::hint);

    public Problem(Place place, String message, String hint) {
        this(place.file(), place.line(), place.column(), message, hint);
    }

    public Place place() {
        return new Place(file, line, column);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: message}, and the hint on a line of its own. */
    @Override
    public String toString() {
        return place() + ": " + message + "\n    " + hint;
    }
}
