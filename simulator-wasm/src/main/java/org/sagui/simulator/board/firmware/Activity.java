package org.sagui.simulator.board.firmware;

/**
 * What the processor does for a while.
 *
 * @param start in microseconds of virtual time since power on
 * @param end first microsecond after it
 */
public record Activity(Kind kind, long start, long end) {
    /** What can be done. */
    public enum Kind {
        /** Reading a sensor. */
        SAMPLE("sample"),
        /** Making a model's input of samples. */
        FRONT_END("front-end"),
        /** Running the model. */
        INFERENCE("inference"),
        /** Lights and serial line. */
        OUTPUT("output"),
        /** Waiting with the processor asleep. */
        SLEEP("sleep");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Its name in JSON. */
        public String id() {
            return id;
        }
    }
}
