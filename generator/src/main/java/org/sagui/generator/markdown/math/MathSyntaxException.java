package org.sagui.generator.markdown.math;

import java.util.OptionalInt;

/** A formula that cannot be shown: the message says what is wrong with it, without a full stop. */
public final class MathSyntaxException extends Exception {
    private final int position;

    MathSyntaxException(String message) {
        this(message, -1);
    }

    MathSyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where in the formula, in {@code char}s from its start; empty if the fault has no place. */
    public OptionalInt position() {
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
