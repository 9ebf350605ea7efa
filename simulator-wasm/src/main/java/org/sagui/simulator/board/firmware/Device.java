package org.sagui.simulator.board.firmware;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.board.firmware.Activity.Kind;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;

/**
 * A board as its program sees it: a clock, sensors, a model, lights and a serial line. Time passes only in {@link #spend},
 * {@link #invoke} and {@link #sleepUntil}.
 */
public final class Device {
    private final Interpreter interpreter;
    private final Sensors sensors;
    private final long inferenceMicros;
    private final int[] lights = new int[Light.values().length];
    private long now;
    private long asleep;
    private int missed;
    private int lost;
    private int inferences;
    private List<byte[]> lastInputs = List.of();

    // Of the turn that goes on.
    private int number;
    private long start;
    private List<Activity> activities = new ArrayList<>();
    private List<Turn.Line> lines = new ArrayList<>();
    private List<Turn.Value> values = new ArrayList<>();
    private List<Turn.Event> events = new ArrayList<>();

    /** @param inferenceMicros how long the model takes */
    public Device(Interpreter interpreter, Sensors sensors, long inferenceMicros) {
        this.interpreter = interpreter;
        this.sensors = sensors;
        this.inferenceMicros = inferenceMicros;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    public Sensors sensors() {
        return sensors;
    }

    /** Microseconds of virtual time since power on. */
    public long now() {
        return now;
    }

    /** Microseconds of these that the processor slept. */
    public long asleep() {
        return asleep;
    }

    /** Inferences since power on. */
    public int inferences() {
        return inferences;
    }

    /** What each input held when the model ran last; none before. Not copied. */
    public List<byte[]> lastInputs() {
        return lastInputs;
    }

    void spend(Kind kind, long micros) {
        if (micros > 0) {
            activities.add(new Activity(kind, now, now + micros));
            now += micros;
            asleep += kind == Kind.SLEEP ? micros : 0;
        }
    }

    /** Sleeps until then; if it is later already, a deadline was missed. */
    void sleepUntil(long micros) {
        if (now > micros) {
            missed++;
        }
        spend(Kind.SLEEP, micros - now);
    }

    /** Runs the model on what its inputs hold. */
    void invoke() {
        lastInputs = interpreter.inputs().stream().map(Tensor::read).toList();
        interpreter.invoke();
        inferences++;
        spend(Kind.INFERENCE, inferenceMicros);
    }

    /** Some readings of a sensor came while there was no place for them. */
    void lose(int blocks) {
        lost += blocks;
    }

    /** @param level brightness, 0 to 255 */
    void light(Light light, int level) {
        lights[light.ordinal()] = level;
    }

    void print(String line) {
        lines.add(new Turn.Line(now, line));
    }

    void tell(String name, double value) {
        values.add(new Turn.Value(name, value));
    }

    void decide(String event) {
        events.add(new Turn.Event(now, event));
    }

    /** Ends a turn, and gives what happened since the last one ended. */
    public Turn endTurn() {
        List<Integer> levels = new ArrayList<>();
        for (int level : lights) {
            levels.add(level);
        }
        Turn turn = new Turn(number++, start, now, activities, levels, lines, values, events, missed, lost);
        start = now;
        activities = new ArrayList<>();
        lines = new ArrayList<>();
        values = new ArrayList<>();
        events = new ArrayList<>();
        return turn;
    }
}
