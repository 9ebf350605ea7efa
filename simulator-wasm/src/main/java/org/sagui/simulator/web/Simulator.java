package org.sagui.simulator.web;

import org.sagui.simulator.board.Table;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What the page may call: each exported method is a function of the compiled module.
 *
 * <p>Functions that answer with text give JSON as {@link Answer} describes it.
 */
public final class Simulator {
    private static final Models MODELS = new Models();
    private static final BoardSession BOARD = new BoardSession();

    private Simulator() {}

    /** TeaVM starts from here; nothing is to be done before the first call. */
    public static void main(String[] args) {}

    /** Hands over a table of the board, such as {@code boards.csv}: needed before anything asks for a board. */
    @JSExport
    public static void supplyTable(String name, String text) {
        Table.supply(name, text);
    }

    /** Reads and checks a model: its handle, inputs, outputs and operators. */
    @JSExport
    public static String open(Int8Array file) {
        return MODELS.open(file.copyToJavaArray());
    }

    /** Writes the raw bytes of an input. */
    @JSExport
    public static String writeInput(int handle, int index, Int8Array bytes) {
        return MODELS.writeInput(handle, index, bytes.copyToJavaArray());
    }

    /** Runs all operators once. */
    @JSExport
    public static String invoke(int handle) {
        return MODELS.invoke(handle);
    }

    /** The raw bytes of an output of a model that has been invoked. */
    @JSExport
    public static Int8Array readOutput(int handle, int index) {
        return Int8Array.copyFromJavaArray(MODELS.output(handle, index));
    }

    /**
     * Compiles a model to a WebAssembly module: where the module has the model's inputs and outputs, and the steps of a run.
     *
     * @param vectors whether the module may have vector instructions
     */
    @JSExport
    public static String compile(int handle, boolean vectors) {
        return MODELS.compile(handle, vectors);
    }

    /** The bytes of the module that was compiled last; they are given once. */
    @JSExport
    public static Int8Array takeModule() {
        return Int8Array.copyFromJavaArray(MODELS.takeModule());
    }

    /** Writes the raw bytes of any tensor of the interpreter. */
    @JSExport
    public static String writeTensor(int handle, int tensor, Int8Array bytes) {
        return MODELS.writeTensor(handle, tensor, bytes.copyToJavaArray());
    }

    /** Lets the interpreter run one operator. */
    @JSExport
    public static String runOperator(int handle, int operator) {
        return MODELS.runOperator(handle, operator);
    }

    /** The raw bytes of any tensor of the interpreter. */
    @JSExport
    public static Int8Array readTensor(int handle, int tensor) {
        return Int8Array.copyFromJavaArray(MODELS.tensor(handle, tensor));
    }

    /**
     * The arena of a model.
     *
     * @param board the id of a board, for what else fills its memory; may be empty
     */
    @JSExport
    public static String memoryPlan(int handle, String board) {
        return MODELS.memoryPlan(handle, board);
    }

    /**
     * What one inference costs, with each library of kernels that was measured.
     *
     * @param board the id of a board
     */
    @JSExport
    public static String cost(int handle, String board) {
        return MODELS.cost(handle, board);
    }

    /** Forgets a model. */
    @JSExport
    public static void close(int handle) {
        MODELS.close(handle);
    }

    /**
     * Turns the board on.
     *
     * @param settings one {@code name=value} a line
     * @param criteria one criterion a line, such as {@code mean-error<=0.03}; may be empty
     */
    @JSExport
    public static String boardPower(Int8Array file, String settings, String criteria) {
        return BOARD.power(file.copyToJavaArray(), settings, criteria);
    }

    /**
     * One turn of the program's loop, as {@code turn}: null while a live sensor has not read what it needs.
     */
    @JSExport
    public static String boardTurn() {
        return BOARD.turn();
    }

    /** The last turn in one line of text, as {@code trace}: the same on every platform. */
    @JSExport
    public static String boardTrace() {
        return BOARD.trace();
    }

    /** The lab's criteria, in the order given: whether each holds, and its value so far. */
    @JSExport
    public static String boardResult() {
        return BOARD.result();
    }

    /**
     * Feeds a sensor with a recording, before the first turn.
     *
     * @param again whether it starts again after its end
     */
    @JSExport
    public static String boardPlay(String sensor, Int8Array recording, boolean again) {
        return BOARD.play(sensor, recording.copyToJavaArray(), again);
    }

    /** Feeds a sensor with what {@link #boardAppend} brings. */
    @JSExport
    public static String boardLive(String sensor, int pictureMilliseconds) {
        return BOARD.goLive(sensor, pictureMilliseconds);
    }

    /** More of what a live sensor reads. */
    @JSExport
    public static String boardAppend(String sensor, Int8Array recording) {
        return BOARD.append(sensor, recording.copyToJavaArray());
    }

    /** A live sensor reads no more. */
    @JSExport
    public static String boardEnd(String sensor) {
        return BOARD.end(sensor);
    }

    /** Sets what a hand sets: {@code knob} in radians, {@code temperature} in °C, {@code button} to 1 or 0. */
    @JSExport
    public static String boardSet(String sensor, double value) {
        return BOARD.set(sensor, value);
    }

    /** Runs the first operators of the last inference again, apart from the program, for {@link #boardTensor}. */
    @JSExport
    public static String boardReplay(int operators) {
        return BOARD.replay(operators);
    }

    /** The raw bytes of a tensor after the last {@link #boardReplay}. */
    @JSExport
    public static Int8Array boardTensor(int tensor) {
        return Int8Array.copyFromJavaArray(BOARD.tensor(tensor));
    }
}
