package org.sagui.simulator.training.data;

import org.sagui.simulator.SaguiError;

/**
 * How many sources (persons, machines, places, rooms) each part has. Sources are numbered through, so that no two parts
 * share one and nothing of a source can leak from training into a test.
 */
public record Split(int train, int validation, int test) {
    public Split {
        if (train < 1 || validation < 1 || test < 1) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "split",
                    "each part needs at least one source, but they have " + train + ", " + validation + " and " + test);
        }
    }

    /** How many sources the part has. */
    public int count(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The number of source {@code index} of the part; past the last one it begins again. */
    public int source(Part part, int index) {
        int first = switch (part) {
            case TRAIN -> 0;
            case VALIDATION -> train;
            case TEST -> train + validation;
        };
        return first + Math.floorMod(index, count(part));
    }
}
