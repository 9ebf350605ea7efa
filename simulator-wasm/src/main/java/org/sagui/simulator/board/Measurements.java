package org.sagui.simulator.board;

import org.sagui.simulator.SaguiError;

/** What can be said of a run so far. */
public final class Measurements {
    /** The measures that a lab's criteria may use. */
    public enum Measure {
        /** Turns of the loop since power on. */
        INFERENCES("inferences"),
        /** How many of the 64 equal parts of a wave have been visited. */
        ANGLES("angles"),
        /** Mean distance between the model's answers and the sine. */
        MEAN_ERROR("mean-error"),
        /** Bytes by which the arena is larger than the smallest one that works. */
        ARENA_EXCESS("arena-excess");

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

    private static final int ANGLES = 64;

    private final int arenaExcess;
    private final boolean[] visited = new boolean[ANGLES];
    private int inferences;
    private int angles;
    private double errorSum;

    /** @param arenaExcess bytes above the smallest arena that works; negative when the model could not be allocated */
    Measurements(int arenaExcess) {
        this.arenaExcess = arenaExcess;
    }

    void add(Turn turn) {
        inferences++;
        errorSum += Math.abs(turn.y() - turn.sine());
        int angle = Math.floorMod((int) Math.floor(turn.x() / (2 * Math.PI) * ANGLES + 0.5), ANGLES);
        if (!visited[angle]) {
            visited[angle] = true;
            angles++;
        }
    }

    /** Whether there is anything to measure yet. */
    public boolean has(Measure measure) {
        return measure == Measure.ARENA_EXCESS ? arenaExcess >= 0 : inferences > 0;
    }

    /** The value; meaningful only where {@link #has}. */
    public double get(Measure measure) {
        return switch (measure) {
            case INFERENCES -> inferences;
            case ANGLES -> angles;
            case MEAN_ERROR -> errorSum / inferences;
            case ARENA_EXCESS -> arenaExcess;
        };
    }
}
