package org.sagui.simulator;

/**
 * The one way in which the simulator refuses something: a file that is no model, an operator it does not have, an arena
 * that is too small. Everything that comes from outside ends either in a result or in one of these.
 */
public final class SaguiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of refusal. {@link #id()} is part of the script API and never changes. */
    public enum Code {
        /** The bytes are not a {@code .tflite} file, or one that contradicts itself. */
        MALFORMED_MODEL("malformed-model"),
        /** A sound file asks for an operator that is not implemented. */
        UNSUPPORTED_OPERATOR("unsupported-operator"),
        /** An operator is used with a type that it, or TensorFlow Lite Micro, does not take. */
        UNSUPPORTED_TYPE("unsupported-type"),
        /** Shapes, quantisation or options of an operator do not fit together. */
        INVALID_OPERATOR("invalid-operator"),
        /** One of the named limits would be exceeded. */
        LIMIT_EXCEEDED("limit-exceeded"),
        /** The tensor arena given is smaller than the model needs. */
        ARENA_TOO_SMALL("arena-too-small"),
        /** A file of data, such as a sound, is not what it says it is. */
        MALFORMED_DATA("malformed-data"),
        /** Data that are sound, but of no use: a silent recording, a wrong sample rate. */
        UNSUITABLE_DATA("unsuitable-data"),
        /** A caller passed a value that does not fit: a wrong number of bytes, an unknown name. */
        INVALID_ARGUMENT("invalid-argument"),
        /** Training led to numbers that are no numbers. */
        TRAINING_DIVERGED("training-diverged");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The code as scripts see it. */
        public String id() {
            return id;
        }
    }

    private final Code code;
    private final String where;

    /**
     * @param code what kind of refusal this is
     * @param where the place in the file or graph, such as {@code "operator 3 (CONV_2D), input 1 'weights'"}; empty when
     *     there is none
     * @param message what is wrong and why, in one sentence
     */
    public SaguiError(Code code, String where, String message) {
        super(message);
        this.code = code;
        this.where = where;
    }

    public Code code() {
        return code;
    }

    public String where() {
        return where;
    }

    @Override
    public String toString() {
        return (where.isEmpty() ? "" : where + ": ") + getMessage() + " [" + code.id() + "]";
    }
}
