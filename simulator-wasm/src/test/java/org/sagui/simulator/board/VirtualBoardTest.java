package org.sagui.simulator.board;

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
import org.sagui.simulator.interpreter.MemoryPlan.Shortage;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

/** The board with the sine sketch and the course's own sine model. */
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
                sketch=sine
                model=sine-int8
                arena=%d
                drive=%s
                """.formatted(arena, drive));
    }

    private static VirtualBoard power(int arena, String drive) {
        return VirtualBoard.power(sine("int8"), settings(arena, drive));
    }

    private static List<String> serialLines(VirtualBoard board, int turns) {
        return IntStream.range(0, turns)
                .mapToObj(i -> board.turn().serialLine())
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

        Turn turn = board.turn();

        assertThat(turn.number()).isEqualTo(16);
        assertThat(turn.milliseconds()).isEqualTo(16 * board.periodMilliseconds());
        assertThat(turn.x()).isEqualTo(Math.PI / 2);
        assertThat(turn.sine()).isEqualTo(1);
        assertThat(turn.y()).isCloseTo(1, within(0.03));
        assertThat(turn.input()).containsExactly(-64);
        assertThat(turn.led()).isEqualTo((int) Math.floor(127.5 * (turn.y() + 1)));
    }

    @Test
    void floatModelGivesNearlyTheSame() {
        VirtualBoard quantized = power(2048, "clock");
        VirtualBoard real = VirtualBoard.power(sine("float"), settings(2048, "clock"));

        for (int i = 0; i < 64; i++) {
            assertThat(real.turn().y()).isCloseTo(quantized.turn().y(), within(0.04));
        }
    }

    @Test
    void knobTakesThePlaceOfTheClock() {
        VirtualBoard board = power(1152, "knob");

        assertThat(board.turn().serialLine()).isEqualTo("x=0.000 y=0.024 led=130");
        board.turnKnob(Math.PI / 2);
        assertThat(board.turn().x()).isEqualTo(Math.PI / 2);
        assertThat(board.turn().x()).isEqualTo(Math.PI / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 6.29, Double.NaN, Double.POSITIVE_INFINITY})
    void knobDoesNotTurnBeyondItsStops(double angle) {
        assertThatThrownBy(() -> power(1152, "knob").turnKnob(angle))
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
                    sketch=blink   | settings: “sketch” must be sine, not “blink”.
                    drive=engine   | settings: “drive” must be clock or knob, not “engine”.
                    arena=-1       | settings: “arena” must be a whole number from 0 to 205000.
                    arena=205001   | settings: “arena” must be a whole number from 0 to 205000.
                    arena=1e3      | settings: “arena” must be a whole number from 0 to 205000.
                    """)
    void settingsThatAreWrongAreNamed(String wrong, String message) {
        String settings = "board=arduino-nano-33-ble-sense\nsketch=sine\narena=1152\ndrive=clock\n" + wrong;

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
                .hasToString("settings: “sketch” is missing. [invalid-argument]");
    }

    @Test
    void modelsThatDoNotSuitTheSketchAreRefused() {
        ModelWriter two = new ModelWriter("");
        int pair = two.tensor("pair", TensorType.FLOAT32, Shape.of(1, 2), Quantization.NONE, null);
        int sum = two.tensor("sum", TensorType.FLOAT32, Shape.of(1, 2), Quantization.NONE, null);
        two.operator(BuiltinOperator.RELU, List.of(pair), List.of(sum));
        Model model = Model.read(two.write(List.of(pair), List.of(sum)));

        assertThatThrownBy(() -> VirtualBoard.power(model, settings(4096, "clock")))
                .hasToString("model: The sine sketch needs a model that takes and gives one number, as float or int8."
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
