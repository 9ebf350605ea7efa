package org.sagui.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ContentReader;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Problems;

/** The numbers that texts may refer to. */
class ValuesReaderTest {
    private static Map<String, BigDecimal> values;

    @BeforeAll
    static void read() {
        Problems problems = new Problems();
        List<Language> languages =
                List.of(new Language("en", "en", "English"), new Language("pt-BR", "pt-br", "Português"));
        Content content = ContentReader.read(Path.of("../content"), languages, problems);
        values = ValuesReader.read(content, problems).byName();
        assertThat(problems.list()).isEmpty();
    }

    private static List<String> namesOf(String owner) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(owner + "."))
                .map(name -> name.substring(owner.length() + 1))
                .toList();
    }

    @Test
    void ofABoard() {
        assertThat(namesOf("arduino-nano-33-ble-sense"))
                .containsExactly("clock-megahertz", "flash-bytes", "ram-bytes", "usable-ram-bytes");
        assertThat(values).containsEntry("arduino-nano-33-ble-sense.ram-bytes", BigDecimal.valueOf(256 * 1024));
    }

    @Test
    void ofAModelsMaking() {
        assertThat(namesOf("sine"))
                .containsExactly(
                        "data.test", "data.train", "data.validation", "seed", "training.epochs", "training.noise");
    }

    @Test
    void ofAModelInInt8() {
        assertThat(namesOf("sine-int8"))
                .containsExactly(
                        "arena.head",
                        "arena.smallest",
                        "arena.tail",
                        "arena.used",
                        "bytes",
                        "half-pi.input",
                        "half-pi.output",
                        "half-pi.value",
                        "input.scale",
                        "input.zero-point",
                        "macs",
                        "measured.max-error",
                        "measured.mean-difference",
                        "measured.mean-error",
                        "output.scale",
                        "output.zero-point",
                        "parameters",
                        "pi.input",
                        "pi.output",
                        "pi.value",
                        "three-half-pi.input",
                        "three-half-pi.output",
                        "three-half-pi.value",
                        "zero.input",
                        "zero.output",
                        "zero.value");
    }

    @Test
    void ofAModelInFloat() {
        assertThat(namesOf("sine-float"))
                .contains("half-pi.value", "bytes", "parameters")
                .doesNotContain("half-pi.input", "input.scale", "output.zero-point");
    }

    /** 1-16-16-1: 16 + 256 + 16 products, and a bias for each of 33 neurons. */
    @Test
    void areCountedInTheModelAndNotReadFromItsCard() {
        assertThat(values)
                .containsEntry("sine-int8.macs", BigDecimal.valueOf(16 + 256 + 16))
                .containsEntry("sine-int8.parameters", BigDecimal.valueOf(16 + 256 + 16 + 33))
                .containsEntry("sine-int8.bytes", BigDecimal.valueOf(1872));
    }

    @Test
    void ofProbesAreTheModelsAnswers() {
        assertThat(values.get("sine-int8.zero.input")).isEqualByComparingTo(values.get("sine-int8.input.zero-point"));
        assertThat(values.get("sine-int8.half-pi.value")).isBetween(new BigDecimal("0.97"), new BigDecimal("1.03"));
        assertThat(values.get("sine-float.pi.value")).isBetween(new BigDecimal("-0.03"), new BigDecimal("0.03"));
        assertThat(values.get("sine-int8.output.scale")
                        .multiply(values.get("sine-int8.half-pi.output")
                                .subtract(values.get("sine-int8.output.zero-point"))))
                .isCloseTo(values.get("sine-int8.half-pi.value"), within("0.000001"));
    }

    private static Offset<BigDecimal> within(String distance) {
        return Offset.offset(new BigDecimal(distance));
    }
}
