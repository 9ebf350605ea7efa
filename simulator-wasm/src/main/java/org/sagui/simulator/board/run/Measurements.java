package org.sagui.simulator.board.run;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.firmware.Device;
import org.sagui.simulator.board.firmware.Turn;

/** What can be said of a run so far. */
public final class Measurements {
    private static final int ANGLES = 64;

    private final Device device;
    private final MemoryUse memory;
    private final int arenaExcess;
    private final List<Expectation> expected;
    private final boolean[] visited = new boolean[ANGLES];
    private int turns;
    private int angles;
    private double errorSum;
    private int right;
    private int wrong;
    private int missed;
    private int lost;

    /**
     * @param arenaExcess bytes above the smallest arena that works; negative when the model could not be allocated
     * @param expected events
     */
    Measurements(Device device, MemoryUse memory, int arenaExcess, List<Expectation> expected) {
        this.device = device;
        this.memory = memory;
        this.arenaExcess = arenaExcess;
        this.expected = new ArrayList<>(expected);
    }

    void add(Turn turn) {
        turns++;
        missed = turn.missed();
        lost = turn.lost();
        double x = turn.value("x");
        double sine = turn.value("sine");
        if (sine == sine) {
            errorSum += Math.abs(turn.value("y") - sine);
            int angle = Math.floorMod((int) Math.floor(x / (2 * Math.PI) * ANGLES + 0.5), ANGLES);
            if (!visited[angle]) {
                visited[angle] = true;
                angles++;
            }
        }
        for (Turn.Event event : turn.events()) {
            meet(event);
        }
    }

    private void meet(Turn.Event event) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isMetBy(event.at(), event.name())) {
                expected.remove(i);
                right++;
                return;
            }
        }
        wrong++;
    }

    private int overlooked() {
        int count = 0;
        for (Expectation expectation : expected) {
            count += expectation.isOver(device.now()) ? 1 : 0;
        }
        return count;
    }

    /** Whether there is anything to measure yet. */
    public boolean has(Measure measure) {
        return switch (measure) {
            case ARENA_EXCESS -> arenaExcess >= 0;
            case FLASH, RAM -> true;
            default -> turns > 0;
        };
    }

    /** The value of a measure that it {@linkplain #has has}. */
    public double get(Measure measure) {
        return switch (measure) {
            case INFERENCES -> device.inferences();
            case ANGLES -> angles;
            case MEAN_ERROR -> errorSum / turns;
            case ARENA_EXCESS -> arenaExcess;
            case FLASH -> memory.flashBytes();
            case RAM -> memory.ramBytes();
            case LOAD -> 100.0 * (device.now() - device.asleep()) / device.now();
            case LOST -> lost;
            case MISSED -> missed;
            case SECONDS -> device.now() / 1e6;
            case RIGHT -> right;
            case WRONG -> wrong;
            case OVERLOOKED -> overlooked();
        };
    }
}
