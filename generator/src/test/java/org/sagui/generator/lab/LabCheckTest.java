package org.sagui.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.generator.content.ModelCard.Said;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.lab.Lab.Offer;
import org.sagui.generator.problem.Place;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.run.Criterion;

/** Labs run on the JVM. What is told of those with mistakes is in {@code broken/labs.txt}. */
class LabCheckTest {
    private static final Path MODELS = Path.of("../content/models/sine");
    private static final Map<String, String> SMALLEST = choice("sine-int8", 1152, "clock");

    private static Map<String, String> choice(String model, int arena, String drive) {
        return Map.of("model", model, "arena", String.valueOf(arena), "drive", drive);
    }

    private static Variant model(String variant) {
        Path file = MODELS.resolve(variant + ".tflite");
        Said<Integer> said = new Said<>(0, Place.startOf(file));
        try {
            return new Variant(
                    "sine-" + variant,
                    file,
                    Files.readAllBytes(file),
                    "",
                    said,
                    said,
                    Map.of(),
                    Map.of(),
                    Optional.empty());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Lab lab(int turns, String... tests) {
        return new Lab(
                BoardType.of("arduino-nano-33-ble-sense"),
                FirmwareKind.SINE,
                List.of(model("int8"), model("float")),
                Map.of(),
                Map.of(),
                List.of(
                        new Offer.Range("arena", BigDecimal.ZERO, new BigDecimal(4096), new BigDecimal(16)),
                        new Offer.Words("drive", List.of("clock", "knob"))),
                Map.of(),
                SMALLEST,
                SMALLEST,
                new BigDecimal(turns).movePointLeft(2).multiply(new BigDecimal(5)),
                List.of(),
                List.of(tests).stream().map(Criterion::parse).toList());
    }

    private static List<String> serial(LabRun run) {
        return run.turns().stream()
                .flatMap(turn -> turn.lines().stream())
                .map(Turn.Line::text)
                .toList();
    }

    @Test
    void aRunPrintsALineATurn() {
        LabRun run = LabRun.of(lab(3), SMALLEST);

        assertThat(serial(run)).hasSize(3).first().asString().startsWith("x=0.000 y=");
        assertThat(run.passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # turns | criterion          | passes
                    63      | angles>=64         | false
                    64      | angles>=64         | true
                    64      | inferences>=65     | false
                    65      | inferences>=65     | true
                    64      | mean-error<=0.03   | true
                    64      | mean-error<=0.001  | false
                    1       | arena-excess<=256  | true
                    1       | arena-excess>=4096 | false
                    """)
    void criteriaAreJudgedAfterTheLastTurn(int turns, String criterion, boolean passes) {
        assertThat(LabRun.of(lab(turns, criterion), SMALLEST).passed()).isEqualTo(passes);
    }

    @Test
    void allThatDoesNotHoldIsNamed() {
        assertThat(LabRun.of(lab(1, "angles>=2", "inferences>=1", "mean-error<=0"), SMALLEST)
                        .open())
                .extracting(Criterion::text)
                .containsExactly("angles>=2", "mean-error<=0");
    }

    @Test
    void nothingRunsInAnArenaThatIsTooSmall() {
        LabRun run = LabRun.of(lab(64, "arena-excess<=256", "inferences>=1"), choice("sine-int8", 512, "clock"));

        assertThat(serial(run)).isEmpty();
        assertThat(run.open()).extracting(Criterion::text).containsExactly("arena-excess<=256", "inferences>=1");
    }

    @Test
    void theKnobRestsWhileNobodyTurnsIt() {
        LabRun run = LabRun.of(lab(3, "angles>=2"), choice("sine-float", 4096, "knob"));

        assertThat(serial(run)).hasSize(3).allMatch(line -> line.startsWith("x=0.000 "));
        assertThat(run.passed()).isFalse();
    }

    @Test
    void anArenaThatTheBoardDoesNotHaveCannotRun() {
        assertThatThrownBy(() -> LabRun.of(lab(1), choice("sine-int8", 1_000_000, "clock")))
                .isInstanceOf(SaguiError.class);
    }
}
