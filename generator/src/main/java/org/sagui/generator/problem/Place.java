package org.sagui.generator.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units as editors without tab stops count them
 */
public record Place(Path file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.file.toString())
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /** The start of a file: for what concerns all of it. */
    public static Place startOf(Path file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
