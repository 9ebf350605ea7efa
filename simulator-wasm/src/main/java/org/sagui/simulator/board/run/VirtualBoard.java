package org.sagui.simulator.board.run;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.firmware.Device;
import org.sagui.simulator.board.firmware.Firmware;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.MemoryPlan.Shortage;
import org.sagui.simulator.tflite.Model;

/**
 * A board with a model in its flash and a program that runs it.
 *
 * <pre>{@code
 * VirtualBoard board = VirtualBoard.power(Model.read(bytes), Settings.parse("""
 *         board=arduino-nano-33-ble-sense
 *         firmware=sine
 *         arena=1200
 *         """));
 * if (board.shortage().isEmpty()) {
 *     Turn turn = board.turn().orElseThrow();
 * }
 * }</pre>
 *
 * <p>Time is virtual: the same model, settings and sensor readings give the same turns everywhere. Not thread-safe.
 */
public final class VirtualBoard {
    /** What an inference takes where nothing like it was measured: something, so that time passes. */
    private static final double UNKNOWN_MILLISECONDS = 1;

    private final BoardType type;
    private final FirmwareKind kind;
    private final Model model;
    private final MemoryPlan plan;
    private final MemoryUse memory;
    private final List<ModelCost> costs;
    private final Device device;
    private final Firmware firmware;
    private final Optional<Shortage> shortage;
    private final Measurements measurements;
    private Interpreter replayed;

    private VirtualBoard(Model model, Settings settings) {
        this.model = model;
        type = BoardType.of(settings.text("board"));
        kind = FirmwareKind.of(settings.text("firmware"));
        KernelLibrary kernels = kernels(settings.option("kernels", "reference", "cmsis-nn", "esp-nn"));
        plan = MemoryPlan.of(model, kernels);
        int arenaBytes = settings.text("arena").equals("smallest")
                ? plan.smallestArenaBytes()
                : settings.integer("arena", 0, type.usableRamBytes());
        memory = MemoryUse.of(type, model, arenaBytes, kind.frontEnd());
        if (!memory.fits()) {
            throw new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "model", tooBig(memory));
        }
        shortage = plan.shortage(arenaBytes);
        costs = ModelCost.all(model, type).stream()
                .sorted((a, b) -> Boolean.compare(b.kernels() == kernels, a.kernels() == kernels))
                .toList();
        Interpreter interpreter = new Interpreter(model);
        double milliseconds = costs.isEmpty()
                ? UNKNOWN_MILLISECONDS
                : costs.get(0).latencyMilliseconds().value();
        device = new Device(interpreter, new Sensors(), Math.max(1, (long) Math.floor(1000 * milliseconds + 0.5)));
        firmware = kind.create(interpreter, settings, type);
        firmware.setup(device);
        measurements = new Measurements(
                device, memory, arenaBytes - plan.smallestArenaBytes(), Expectation.parse(settings.words("expect")));
    }

    private static String tooBig(MemoryUse memory) {
        long flash = memory.flashBytes() - memory.board().flashBytes();
        long ram = memory.ramBytes() - memory.board().ramBytes();
        return "The model does not fit into the " + (flash > 0 ? "flash" : "RAM") + ": " + (flash > 0 ? flash : ram)
                + " bytes too much.";
    }

    private static KernelLibrary kernels(String id) {
        for (KernelLibrary library : KernelLibrary.values()) {
            if (library.id().equals(id)) {
                return library;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /**
     * Turns a board on: what {@code setup()} does on a real one.
     *
     * @param settings {@code board}, {@code firmware}, {@code arena} (bytes, or {@code smallest}), {@code kernels} ({@code reference},
     *     {@code cmsis-nn} or {@code esp-nn}; the first is the usual one), {@code expect} (see {@link Expectation}), and
     *     those of the program
     * @throws SaguiError if the model does not suit the program or the board's memory, or a setting is missing or wrong
     */
    public static VirtualBoard power(Model model, Settings settings) {
        return new VirtualBoard(model, settings);
    }

    public BoardType type() {
        return type;
    }

    public FirmwareKind kind() {
        return kind;
    }

    public Firmware firmware() {
        return firmware;
    }

    public Model model() {
        return model;
    }

    public MemoryPlan plan() {
        return plan;
    }

    public MemoryUse memory() {
        return memory;
    }

    /** Of one inference, with each library of kernels that was measured: first, with that of the settings if it was. */
    public List<ModelCost> costs() {
        return costs;
    }

    /** What the board senses. */
    public Sensors sensors() {
        return device.sensors();
    }

    /** What the arena lacks; empty when the tensors were allocated. */
    public Optional<Shortage> shortage() {
        return shortage;
    }

    public Measurements measurements() {
        return measurements;
    }

    /** Microseconds of virtual time since power on. */
    public long now() {
        return device.now();
    }

    /** One turn of the program's {@code loop()}; empty while a live sensor has not read what it needs. */
    public Optional<Turn> turn() {
        if (shortage.isPresent()) {
            throw new SaguiError(
                    SaguiError.Code.ARENA_TOO_SMALL,
                    "AllocateTensors",
                    shortage.get().message());
        }
        if (!firmware.isReady(device)) {
            return Optional.empty();
        }
        firmware.loop(device);
        Turn turn = device.endTurn();
        measurements.add(turn);
        return Optional.of(turn);
    }

    /**
     * The model as it was after some operators of its last inference: that inference's inputs, run again apart from the
     * program. Before the first inference the inputs are zeros.
     *
     * @param operators how many, from the first on
     */
    public Interpreter replay(int operators) {
        if (operators < 0 || operators > device.interpreter().operators().size()) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT, "operators", "There is no operator " + operators + ".");
        }
        if (replayed == null) {
            replayed = new Interpreter(model);
        }
        replayed.reset();
        List<byte[]> inputs = device.lastInputs();
        for (int i = 0; i < inputs.size(); i++) {
            replayed.inputs().get(i).write(inputs.get(i));
        }
        for (int i = 0; i < operators; i++) {
            replayed.run(i);
        }
        return replayed;
    }
}
