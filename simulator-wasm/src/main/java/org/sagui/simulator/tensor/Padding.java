package org.sagui.simulator.tensor;

import java.util.Optional;

/** What a sliding window does at the border, in the order of the codes in the file format (schema.fbs). */
public enum Padding {
    /** The window may reach over the border: there are as many places as strides fit into the input. */
    SAME,
    /** The window stays inside. */
    VALID;

    private static final Padding[] BY_CODE = values();

    /** The padding with this code in the file format, if there is one. */
    public static Optional<Padding> ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.of(BY_CODE[code]) : Optional.empty();
    }

    /** The code in the file format. */
    public int code() {
        return ordinal();
    }
}
