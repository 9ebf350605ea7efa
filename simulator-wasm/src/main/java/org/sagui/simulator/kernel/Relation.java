package org.sagui.simulator.kernel;

/** How two numbers can stand to each other. */
public enum Relation {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_EQUAL,
    LESS,
    LESS_EQUAL;

    /** For numbers of any type that a {@code double} holds. NaN is not equal to anything, and nothing else. */
    boolean holds(double first, double second) {
        return switch (this) {
            case EQUAL -> first == second;
            case NOT_EQUAL -> first != second;
            case GREATER -> first > second;
            case GREATER_EQUAL -> first >= second;
            case LESS -> first < second;
            case LESS_EQUAL -> first <= second;
        };
    }

    boolean holds(long first, long second) {
        return holds((double) Long.compare(first, second), 0);
    }
}
