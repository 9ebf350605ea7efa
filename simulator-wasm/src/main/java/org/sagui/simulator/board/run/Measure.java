package org.sagui.simulator.board.run;

import org.sagui.simulator.SaguiError;

/** What a lab's criteria may measure. */
public enum Measure {
    /** Inferences since power on. */
    INFERENCES("inferences"),
    /** How many of the 64 equal parts of a wave have been visited. */
    ANGLES("angles"),
    /** Mean distance between the model's answers and the sine. */
    MEAN_ERROR("mean-error"),
    /** Bytes by which the arena is larger than the smallest one that works. */
    ARENA_EXCESS("arena-excess"),
    /** Bytes of flash that are taken. */
    FLASH("flash"),
    /** Bytes of RAM that are taken. */
    RAM("ram"),
    /** Percent of the time in which the processor did not sleep. */
    LOAD("load"),
    /** Blocks of sensor readings that were lost. */
    LOST("lost"),
    /** Deadlines that were missed. */
    MISSED("missed"),
    /** Seconds since power on. */
    SECONDS("seconds"),
    /** Events that were expected and came. */
    RIGHT("right"),
    /** Events that were not expected. */
    WRONG("wrong"),
    /** Events that were expected and did not come in time. */
    OVERLOOKED("overlooked");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    /** Its name in a lab's criteria. */
    public String id() {
        return id;
    }

    static Measure of(String id) {
        for (Measure measure : values()) {
            if (measure.id.equals(id)) {
                return measure;
            }
        }
        throw new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "criterion", "There is no measure “" + id + "”.");
    }
}
