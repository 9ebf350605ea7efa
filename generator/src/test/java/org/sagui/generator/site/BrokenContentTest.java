package org.sagui.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.signal.sound.Sound;
import org.sagui.simulator.signal.sound.WavWriter;

/**
 * Every mistake that people make in a course is told with file, line and column, with what is wrong and what to do. Most
 * of them stand in {@code broken/*.txt} among the tests' resources: see {@link BrokenCourse}.
 */
class BrokenContentTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void mistakesInOneLanguage(BrokenCourse broken) {
        TestCourse course = TestCourse.inEnglish(folder).withSineModel();

        assertThat(broken.told(course)).isEqualTo(broken.problems());
    }

    static Stream<BrokenCourse> mistakesInOneLanguage() {
        return Stream.of("tree", "text", "links", "containers", "drawings", "labs", "models", "recordings")
                .flatMap(BrokenCourse::all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void mistakesBetweenLanguages(BrokenCourse broken) {
        assertThat(broken.told(TestCourse.in(folder))).isEqualTo(broken.problems());
    }

    static Stream<BrokenCourse> mistakesBetweenLanguages() {
        return Stream.of("languages", "interface").flatMap(BrokenCourse::all);
    }

    /** Seventeen kinds of mistakes at once: a person mends them all before they build again. */
    @Test
    void allMistakesAreToldInOneRun() {
        TestCourse course = TestCourse.in(folder).withSineModel().with("""
                -- content/course.yaml --
                parts:
                  - id: basics
                    modules:
                      - id: motion
                        lessons:
                          - {id: a01, minutes: 5}
                          - {id: a02, minutes: long}
                -- content/course.pt-BR.yaml --
                title: Um curso pequeno
                summary: Tudo de que um curso precisa.
                opening: Boas-vindas.
                parts:
                  basics: {title: O básico}
                modules:
                  motion: {title: Movimento, opening: Coisas que se movem.}
                -- content/lessons/a01-waves/en.md --
                ---
                title: Waves
                question: What is a wave?
                summary: Where waves are found.
                source: en
                ---
                ## Up and down {#up}

                A wave has {=sine-int8.byte} bytes[^1]. See the [springs](../a02-spring/en.md).

                :::figure
                ![A wave.](wave.svg)

                - `top`: top

                A wave.
                :::

                :::quiz {#which}
                Which is it?

                - [ ] This
                  - For a reason.
                - [ ] That
                :::

                <b>The end.</b>
                -- content/lessons/a01-waves/pt-BR.md --
                ---
                title: Ondas
                question: O que é uma onda?
                sumario: Onde há ondas.
                source: en
                ---
                ## Subir e descer {#subir}
                -- content/lessons/a01-waves/wave.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100">
                <text style="fill: red" x="9" y="9">{top} {bottom}</text>
                </svg>
                -- content/lessons/a01-waves/lab.yaml --
                board: arduino-nano-33-ble-sence
                firmware: sine
                offers:
                  model: [sine-int8]
                  arena: {least: 0, most: 4096, step: 16}
                  drive: [clock, knob]
                start: {model: sine-int8, arena: 512, drive: clock}
                reference: {model: sine-int8, arena: 1152, drive: clock}
                seconds: 3.2
                criteria: ["angles>=64"]
                -- i18n/pt-BR.yaml --
                lesson.position: Lição {numero} de {total}
                -- i18n/en.yaml --
                lesson.position: Lesson {number} of {total}
                """);

        assertThat(course.problems()).isEqualTo("""
                content/course.pt-BR.yaml:5:11: “opening” is missing.
                    Add a line “opening: …”.
                content/course.yaml:7:18: There is no folder lessons/a02-….
                    Did you mean “a01”?
                content/course.yaml:7:32: “minutes” is not a whole number from 1 to 600.
                    Write one, without quotes or units.
                content/lessons/a01-waves/en.md:9:12: There is no value “sine-int8.byte”.
                    Did you mean “sine-int8.bytes”?
                content/lessons/a01-waves/en.md:9:35: There is no note “1”.
                    There is none to choose from.
                content/lessons/a01-waves/en.md:9:49: There is no text “../a02-spring/en.md”.
                    Known: ../../models/sine/en.md, en.md.
                content/lessons/a01-waves/en.md:11:1: The drawing wave.svg has a label “bottom” that this figure does not give.
                    Add an item “- `bottom`: …” below the image.
                content/lessons/a01-waves/en.md:19:1: No option of this quiz is right.
                    Tick the right one: “- [x] …”.
                content/lessons/a01-waves/en.md:24:1: This option has no reason.
                    Write below it, indented: “- why it is right or wrong”.
                content/lessons/a01-waves/en.md:27:1: HTML is not allowed in texts.
                    Use Markdown; write \\< for a < that is meant as text.
                content/lessons/a01-waves/en.md:27:12: HTML is not allowed in texts.
                    Use Markdown; write \\< for a < that is meant as text.
                content/lessons/a01-waves/lab.yaml:1:8: There is no board “arduino-nano-33-ble-sence”.
                    Did you mean “arduino-nano-33-ble-sense”?
                content/lessons/a01-waves/pt-BR.md:2:1: “summary” is missing.
                    Add a line “summary: …”.
                content/lessons/a01-waves/pt-BR.md:4:1: There is no key “sumario” here.
                    Known: question, source, summary, title.
                content/lessons/a01-waves/pt-BR.md:7:1: The languages differ: here comes ## {#subir}, in en.md ## {#up}.
                    Give both the same headings, figures and quizzes, with the same ids, in the same order.
                content/lessons/a01-waves/wave.svg:2:7: “style” is not allowed in a drawing.
                    Use classes for colours and letters; use shapes without ids and links.
                i18n/pt-BR.yaml:1:18: “{number}” is missing.
                    Write it where its value belongs.
                i18n/pt-BR.yaml:1:18: “{numero}” is not filled in here.
                    Did you mean “number”?
                """);
    }

    @Test
    void filesThatAreMissing() {
        TestCourse course =
                TestCourse.in(folder).without("content/course.en.yaml", "content/course.pt-BR.yaml", "i18n/en.yaml");

        assertThat(course.problems()).isEqualTo("""
                content/course.en.yaml:1:1: This file is missing.
                    Create it, or mend its name.
                content/course.pt-BR.yaml:1:1: This file is missing.
                    Create it, or mend its name.
                i18n/en.yaml:1:1: This file is missing.
                    Create it, or mend its name.
                """);
    }

    @Test
    void filesWithoutWhichNothingElseIsFound() {
        TestCourse course = TestCourse.in(folder).without("content/course.yaml");

        assertThat(course.problems()).isEqualTo("""
                content/course.yaml:1:1: This file is missing.
                    Create it, or mend its name.
                """);

        course.without("i18n/languages.yaml");

        assertThat(course.problems()).isEqualTo("""
                i18n/languages.yaml:1:1: This file is missing.
                    Create it, or mend its name.
                """);
    }

    @Test
    void filesThatAreNoText() {
        byte[] latin1 = "title: M\u00e1quinas\n".getBytes(StandardCharsets.ISO_8859_1);
        TestCourse course = TestCourse.in(folder)
                .with("content/course.pt-BR.yaml", latin1)
                .with("content/lessons/a01-waves/pt-BR.md", latin1)
                .with("i18n/pt-BR.yaml", new byte[] {0, (byte) 0xff});

        assertThat(course.problems()).isEqualTo("""
                content/course.pt-BR.yaml:1:1: This file is not UTF-8 text.
                    Save it as UTF-8 in your editor.
                content/lessons/a01-waves/pt-BR.md:1:1: This file is not UTF-8 text.
                    Save it as UTF-8 in your editor.
                i18n/pt-BR.yaml:1:1: This file is not UTF-8 text.
                    Save it as UTF-8 in your editor.
                """);
    }

    @Test
    void filesThatAreTooLarge() {
        TestCourse course = TestCourse.in(folder)
                .with("content/lessons/a01-waves/pt-BR.md", "a".repeat(3_000_000))
                .with("""
                        -- content/models/large/card.yaml --
                        name: large
                        task: none
                        command: ./sagui model train large
                        seed: 1
                        licence: Apache-2.0
                        variants: {int8: {file: int8.tflite, bytes: 3000000, sha256: none, parameters: 1, macs: 1}}
                        -- content/models/large/en.md --
                        ---
                        title: A large model
                        summary: Too large.
                        source: en
                        ---
                        It is not read.
                        """)
                .with("content/models/large/int8.tflite", new byte[3_000_000]);

        assertThat(course.problems()).isEqualTo("""
                content/lessons/a01-waves/pt-BR.md:1:1: This file has 3000000 bytes, more than the 2000000 that are read.
                    Split it into smaller files.
                content/models/large/int8.tflite:1:1: This file has 3000000 bytes, more than the 2000000 that are read.
                    Split it into smaller files.
                """);
    }

    @Test
    void soundsThatAreNotForTheBoard() {
        TestCourse course = TestCourse.in(folder)
                .with("""
                        -- content/recordings/recordings.yaml --
                        recordings:
                          - {id: fast, from: file, file: fast.wav}
                          - {id: long, from: file, file: long.wav}
                        """)
                .with("content/recordings/fast.wav", WavWriter.write(new Sound(new double[100], 22_050)))
                .with("content/recordings/long.wav", WavWriter.write(new Sound(new double[480_001], 16_000)));

        assertThat(course.problems()).isEqualTo("""
                content/recordings/recordings.yaml:2:34: fast.wav is recorded at 22050 Hz; 16000 Hz are needed.
                    Save it as WAV with one channel, 16 bits and 16,000 Hz.
                content/recordings/recordings.yaml:3:34: long.wav is longer than 30 seconds.
                    Take a part of it.
                """);
    }

    /** Little text would stand for much work. */
    @Test
    void listsOfRecordingsThatAreTooLong() {
        String gesture = "{gesture: ring, number: 0}, ";
        String gestures = TestCourse.in(folder)
                .with(
                        "content/recordings/recordings.yaml",
                        "recordings:\n  - {id: ring, from: gestures, rest: 1, gestures: [" + gesture.repeat(21)
                                + "]}\n")
                .problems();
        String many = TestCourse.in(folder)
                .with("content/recordings/recordings.yaml", "recordings:\n" + "  - {id: ring}\n".repeat(201))
                .problems();

        assertThat(gestures).isEqualTo("""
                content/recordings/recordings.yaml:2:51: The list “gestures” has 21 items, more than 20.
                    Make it shorter.
                """);
        assertThat(many).isEqualTo("""
                content/recordings/recordings.yaml:2:3: There are 201 recordings, more than the 200 that are made.
                    Remove those that no page uses.
                """);
    }

    @Test
    void aFolderInPlaceOfAFile() throws IOException {
        TestCourse course = TestCourse.in(folder).without("content/course.pt-BR.yaml");
        Files.createDirectory(folder.resolve("content/course.pt-BR.yaml"));

        assertThat(course.problems()).isEqualTo("""
                content/course.pt-BR.yaml:1:1: This file cannot be read.
                    Check its permissions.
                """);
    }
}
