package org.sagui.simulator.tensor;

import java.util.Optional;

/** What an operator does with its result at the end, in the order of the codes in the file format (schema.fbs). */
public enum Activation {
    NONE,
    RELU,
    RELU_N1_TO_1,
    RELU6,
    TANH,
    SIGN_BIT;

    private static final Activation[] BY_CODE = values();

    /** The activation with this code in the file format, if there is one. */
    public static Optional<Activation> ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.of(BY_CODE[code]) : Optional.empty();
    }

    /** The code in the file format. */
    public int code() {
        return ordinal();
    }
}
