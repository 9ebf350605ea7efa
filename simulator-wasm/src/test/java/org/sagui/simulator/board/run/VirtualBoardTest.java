package org.sagui.simulator.board.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.firmware.Activity;
import org.sagui.simulator.board.firmware.Light;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.interpreter.MemoryPlan.Shortage;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

/** The board with the sine program and the course's own sine model. */
class VirtualBoardTest {
    private static final int SMALLEST_ARENA = 1072;

    private static Model sine(String variant) {
        try {
            return Model.read(Files.readAllBytes(Path.of("../content/models/sine", variant + ".tflite")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings settings(int arena, String drive) {
        return Settings.parse("""
                board=arduino-nano-33-ble-sense
                firmware=sine
                arena=%d
                drive=%s
                """.formatted(arena, drive));
    }

    private static VirtualBoard power(int arena, String drive) {
        return VirtualBoard.power(sine("int8"), settings(arena, drive));
    }

    private static Turn turn(VirtualBoard board) {
        return board.turn().orElseThrow();
    }

    private static List<String> serialLines(VirtualBoard board, int turns) {
        return IntStream.range(0, turns)
                .mapToObj(i -> turn(board).lines().get(0).text())
                .toList();
    }

    @Test
    void oneWaveIsTheSameEverywhere() throws IOException {
        assertThat(serialLines(power(1152, "clock"), 64))
                .isEqualTo(Files.readAllLines(Path.of("src/test/resources/board/sine-int8-trace.txt")));
    }

    @Test
    void theWaveComesAgainWhateverTheArena() {
        VirtualBoard board = power(1152, "clock");
        List<String> first = serialLines(board, 64);

        assertThat(serialLines(board, 64)).isEqualTo(first);
        assertThat(serialLines(power(SMALLEST_ARENA, "clock"), 64)).isEqualTo(first);
    }

    @Test
    void turnTellsWhatWasReadComputedAndDriven() {
        VirtualBoard board = power(1152, "clock");
        IntStream.range(0, 16).forEach(i -> board.turn());

        Turn turn = turn(board);

        assertThat(turn.number()).isEqualTo(16);
        assertThat(turn.start()).isEqualTo(800_000);
        assertThat(turn.end()).isEqualTo(850_000);
        assertThat(turn.value("x")).isEqualTo(Math.PI / 2);
        assertThat(turn.value("sine")).isEqualTo(1);
        assertThat(turn.value("y")).isCloseTo(1, within(0.03));
        assertThat(turn.value("z")).isNaN();
        assertThat(turn.lights().get(Light.LED.ordinal())).isEqualTo((int) Math.floor(127.5 * (turn.value("y") + 1)));
    }

    @Test
    void aTurnIsAnInferenceOfTheModelledTimeAndSleep() {
        VirtualBoard board = power(1152, "clock");

        Turn turn = turn(board);

        double milliseconds = board.costs().get(0).latencyMilliseconds().value();
        assertThat(turn.activities())
                .containsExactly(
                        new Activity(Activity.Kind.INFERENCE, 0, Math.round(1000 * milliseconds)),
                        new Activity(Activity.Kind.SLEEP, Math.round(1000 * milliseconds), 50_000));
        assertThat(turn.trace())
                .isEqualTo("0 0-50000 | inference:" + Math.round(1000 * milliseconds) + " sleep:"
                        + (50_000 - Math.round(1000 * milliseconds))
                        + " | led=130 red=0 green=0 blue=0 | x=0.000 y=0.024 sine=0.000 | | missed=0 lost=0 | "
                        + Math.round(1000 * milliseconds) + " x=0.000 y=0.024 led=130");
    }

    @Test
    void kernelsOfTheSettingsComeFirst() {
        String settings = "board=arduino-nano-33-ble-sense\nfirmware=sine\narena=2000\nkernels=";

        VirtualBoard optimized = VirtualBoard.power(sine("int8"), Settings.parse(settings + "cmsis-nn"));
        VirtualBoard reference = VirtualBoard.power(sine("int8"), Settings.parse(settings + "reference"));

        assertThat(optimized.costs().get(0).kernels().id()).isEqualTo("cmsis-nn");
        assertThat(reference.costs().get(0).kernels().id()).isEqualTo("reference");
        assertThat(turn(optimized).activities().get(0).end())
                .isLessThan(turn(reference).activities().get(0).end());
    }

    @Test
    void replayShowsTheTensorsOfTheLastInferenceAfterEachOperator() {
        VirtualBoard board = power(1152, "clock");
        IntStream.range(0, 17).forEach(i -> board.turn());

        int input = board.model().main().inputs().get(0);
        int output = board.model().main().outputs().get(0);
        assertThat(board.replay(0).tensor(input).read()).containsExactly(-64);
        assertThat(board.replay(0).tensor(output).read()).containsExactly(0);
        assertThat(board.replay(3).tensor(output).read()).isNotEqualTo(new byte[1]);
        assertThat(turn(board).number()).as("the program does not notice").isEqualTo(17);
        assertThatThrownBy(() -> board.replay(4)).hasMessage("There is no operator 4.");
    }

    @Test
    void floatModelGivesNearlyTheSame() {
        VirtualBoard quantized = power(2048, "clock");
        VirtualBoard real = VirtualBoard.power(sine("float"), settings(2048, "clock"));

        for (int i = 0; i < 64; i++) {
            assertThat(turn(real).value("y")).isCloseTo(turn(quantized).value("y"), within(0.04));
        }
    }

    @Test
    void knobTakesThePlaceOfTheClock() {
        VirtualBoard board = power(1152, "knob");

        assertThat(turn(board).value("x")).isZero();
        board.sensors().set("knob", Math.PI / 2);
        assertThat(turn(board).value("x")).isEqualTo(Math.PI / 2);
        assertThat(turn(board).value("x")).isEqualTo(Math.PI / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 6.29, Double.NaN, Double.POSITIVE_INFINITY})
    void knobDoesNotTurnBeyondItsStops(double angle) {
        assertThatThrownBy(() -> power(1152, "knob").sensors().set("knob", angle))
                .hasToString("knob: The knob turns from 0 to 2π, not to " + angle + ". [invalid-argument]");
    }

    @Test
    void arenaThatIsTooSmallIsTold() {
        VirtualBoard board = power(SMALLEST_ARENA - 1, "clock");

        assertThat(board.shortage()).map(Shortage::missingInAll).contains(1);
        assertThatThrownBy(board::turn)
                .hasToString(
                        "AllocateTensors: The arena is too small: 1 more bytes are needed for planning the head. [arena-too-small]");
        assertThat(power(SMALLEST_ARENA, "clock").shortage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    firmware=blink | settings: There is no program “blink”; there is: sine, keyword, picture, gesture, machine, bare, tour.
                    kernels=fast   | settings: “kernels” must be reference or cmsis-nn or esp-nn, not “fast”.
                    expect=yes     | settings: “yes” in “expect” is not of the form seconds:event.
                    drive=engine   | settings: “drive” must be clock or knob, not “engine”.
                    arena=-1       | settings: “arena” must be a whole number from 0 to 205000.
                    arena=205001   | settings: “arena” must be a whole number from 0 to 205000.
                    arena=1e3      | settings: “arena” must be a whole number from 0 to 205000.
                    """)
    void settingsThatAreWrongAreNamed(String wrong, String message) {
        String settings = "board=arduino-nano-33-ble-sense\nfirmware=sine\narena=1152\ndrive=clock\n" + wrong;

        assertThatThrownBy(() -> VirtualBoard.power(sine("int8"), Settings.parse(settings)))
                .hasToString(message + " [invalid-argument]");
    }

    @Test
    void aBoardThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> VirtualBoard.power(sine("int8"), Settings.parse("board=arduino")))
                .hasToString("board: There is no board “arduino”; there is: "
                        + BoardType.all().stream().map(BoardType::id).collect(Collectors.joining(", "))
                        + ". [invalid-argument]");
    }

    @Test
    void settingsThatAreMissingAreNamed() {
        assertThatThrownBy(() -> VirtualBoard.power(sine("int8"), Settings.parse("board=arduino-nano-33-ble-sense")))
                .hasToString("settings: “firmware” is missing. [invalid-argument]");
    }

    @Test
    void modelsThatDoNotSuitTheProgramAreRefused() {
        ModelWriter two = new ModelWriter("");
        int pair = two.tensor("pair", TensorType.FLOAT32, Shape.of(1, 2), Quantization.NONE, null);
        int sum = two.tensor("sum", TensorType.FLOAT32, Shape.of(1, 2), Quantization.NONE, null);
        two.operator(BuiltinOperator.RELU, List.of(pair), List.of(sum));
        Model model = Model.read(two.write(List.of(pair), List.of(sum)));

        assertThatThrownBy(() -> VirtualBoard.power(model, settings(4096, "clock")))
                .hasToString("model: The sine program needs a model that takes and gives one number, as float or int8."
                        + " [invalid-argument]");
    }

    @Test
    void modelsThatDoNotFitTheFlashAreRefused() {
        ModelWriter large = new ModelWriter("");
        int x = large.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int y = large.tensor("y", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        large.tensor("ballast", TensorType.INT8, Shape.of(1 << 20), Quantization.NONE, new byte[1 << 20]);
        large.operator(BuiltinOperator.RELU, List.of(x), List.of(y));
        byte[] file = large.write(List.of(x), List.of(y));
        int code = 38592 + 23605 + 3444 + 1144;

        assertThatThrownBy(() -> VirtualBoard.power(Model.read(file), settings(4096, "clock")))
                .hasToString("model: The model does not fit into the flash: " + (file.length + code - 1048576)
                        + " bytes too much. [invalid-argument]");
    }

    @Test
    void measurementsFollowTheRun() {
        VirtualBoard board = power(1152, "clock");
        List<Criterion> criteria = Criterion.parseLines("""
                angles>=64
                mean-error<=0.03
                arena-excess<=96
                """);

        assertThat(criteria).extracting(c -> c.holds(board.measurements())).containsExactly(false, false, true);
        IntStream.range(0, 63).forEach(i -> board.turn());
        assertThat(criteria).extracting(c -> c.holds(board.measurements())).containsExactly(false, true, true);
        board.turn();
        assertThat(criteria).extracting(c -> c.holds(board.measurements())).containsExactly(true, true, true);
    }
}
