package org.sagui.generator.problem;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the problems of a run, so that all of them can be told at once. Not thread-safe. */
public final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    /** Notes a problem; the same one twice is noted once. */
    public void add(Place place, String message, String hint) {
        found.add(new Problem(place, message, hint));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far. */
    public int count() {
        return found.size();
    }

    /** All problems, by file, line and column. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
