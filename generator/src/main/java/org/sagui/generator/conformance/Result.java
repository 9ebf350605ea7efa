package org.sagui.generator.conformance;

/**
 * What became of one golden case.
 *
 * @param name the folder and the case
 * @param detail why it did not pass; empty if it did
 */
public record Result(String name, Outcome outcome, String detail) {
    public enum Outcome {
        PASSED,
        FAILED,
        /** An operator or a type is not implemented, and was refused as such. */
        NOT_IMPLEMENTED,
        /** The golden data itself cannot be read. */
        UNREADABLE
    }

    static Result passed(String name) {
        return new Result(name, Outcome.PASSED, "");
    }

    static Result failed(String name, String detail) {
        return new Result(name, Outcome.FAILED, detail);
    }

    static Result unreadable(String name, String detail) {
        return new Result(name, Outcome.UNREADABLE, detail);
    }
}
