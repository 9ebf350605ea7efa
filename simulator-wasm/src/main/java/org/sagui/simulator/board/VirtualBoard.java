package org.sagui.simulator.board;

import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.MemoryPlan.Shortage;
import org.sagui.simulator.tflite.Model;

/**
 * A board with a model in its flash and a sketch that runs it.
 *
 * <pre>{@code
 * VirtualBoard board = VirtualBoard.power(Model.read(bytes), Settings.parse("""
 *         board=arduino-nano-33-ble-sense
 *         sketch=sine
 *         arena=1200
 *         drive=clock
 *         """));
 * if (board.shortage().isEmpty()) {
 *     Turn turn = board.turn();
 * }
 * }</pre>
 *
 * <p>Time is virtual: the same model, settings and knob positions give the same turns everywhere. Not thread-safe.
 */
public final class VirtualBoard {
    private final BoardType type;
    private final MemoryPlan plan;
    private final MemoryUse memory;
    private final Interpreter interpreter;
    private final SineSketch sketch;
    private final boolean clockDrives;
    private final Optional<Shortage> shortage;
    private final Measurements measurements;
    private double knob;

    private VirtualBoard(Model model, Settings settings) {
        type = BoardType.of(settings.text("board"));
        settings.choice("sketch", "sine");
        int arenaBytes = settings.integer("arena", 0, type.usableRamBytes());
        clockDrives = settings.choice("drive", "clock", "knob").equals("clock");
        memory = MemoryUse.of(type, model, arenaBytes);
        if (!memory.fits()) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "model",
                    "The model does not fit into the flash: " + (memory.flashBytes() - type.flashBytes())
                            + " bytes too much.");
        }
        interpreter = new Interpreter(model);
        sketch = new SineSketch(interpreter);
        plan = MemoryPlan.of(model);
        shortage = plan.shortage(arenaBytes);
        measurements = new Measurements(arenaBytes - plan.smallestArenaBytes());
    }

    /**
     * Turns a board on: what {@code setup()} does on a real one.
     *
     * @param settings {@code board}, {@code sketch} ({@code sine}), {@code arena} (bytes) and {@code drive}
     *     ({@code clock} or {@code knob})
     * @throws SaguiError if the model does not suit the sketch or the board's flash, or a setting is missing or wrong
     */
    public static VirtualBoard power(Model model, Settings settings) {
        return new VirtualBoard(model, settings);
    }

    public BoardType type() {
        return type;
    }

    public MemoryPlan plan() {
        return plan;
    }

    public MemoryUse memory() {
        return memory;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    /** Milliseconds of virtual time from one turn to the next. */
    public int periodMilliseconds() {
        return SineSketch.PERIOD_MILLISECONDS;
    }

    /** What the arena lacks; empty when the tensors were allocated. */
    public Optional<Shortage> shortage() {
        return shortage;
    }

    public Measurements measurements() {
        return measurements;
    }

    /**
     * Sets the angle that turns use when the knob drives them.
     *
     * @param angle in radians
     * @throws SaguiError INVALID_ARGUMENT if it is not from 0 to 2π
     */
    public void turnKnob(double angle) {
        if (!(angle >= 0 && angle <= 2 * Math.PI)) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT, "knob", "The knob turns from 0 to 2π, not to " + angle + ".");
        }
        knob = angle;
    }

    /** One turn of the sketch's {@code loop()}. */
    public Turn turn() {
        if (shortage.isPresent()) {
            throw new SaguiError(
                    SaguiError.Code.ARENA_TOO_SMALL,
                    "AllocateTensors",
                    shortage.get().message());
        }
        Turn turn = sketch.loop(clockDrives ? sketch.angleOfClock() : knob);
        measurements.add(turn);
        return turn;
    }
}
