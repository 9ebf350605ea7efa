package org.sagui.generator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

class YamlMapTest {
    private static final Path FILE = Path.of("card.yaml");

    private static final String IN_QUOTES =
            "\n    Write a text with a colon, or one that begins with a mark, in quotes; indent with spaces.";

    private final Problems problems = new Problems();

    private Optional<YamlMap> read(String text) {
        return YamlReader.read(new SourceFile(FILE, text), problems);
    }

    private YamlMap map(String text) {
        return read(text).orElseThrow();
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Nested
    class WhatIsAskedFor {
        @Test
        void valuesOfEachType() {
            YamlMap map = map("""
                    title: Ondas
                    minutes: 35
                    noise: 0.10
                    needs: [f01, f12]
                    arena: {least: 0}
                    models:
                      - id: sine
                      - id: wake
                    """);

            assertThat(map.text("title")).isEqualTo("Ondas");
            assertThat(map.optionalText("subtitle")).isEmpty();
            assertThat(map.integer("minutes", 1, 600)).isEqualTo(35);
            assertThat(map.number("noise")).isEqualTo(new BigDecimal("0.10"));
            assertThat(map.texts("needs")).containsExactly("f01", "f12");
            assertThat(map.map("arena").integer("least", 0, 10)).isZero();
            assertThat(map.maps("models")).extracting(model -> model.text("id")).containsExactly("sine", "wake");
            assertThat(problems.isEmpty()).isTrue();
        }

        @Test
        void numbersInListsAndMaps() {
            YamlMap map = map("counts: [98, 0, 2]\ntraining: {epochs: 300, noise: 0.1}\n");

            assertThat(map.integers("counts", 0, 100)).containsExactly(98, 0, 2);
            assertThat(map.numbers("training"))
                    .containsOnly(Map.entry("epochs", new BigDecimal(300)), Map.entry("noise", new BigDecimal("0.1")));
            assertThat(map.numbers("details")).isEmpty();
            assertThat(problems.isEmpty()).isTrue();
        }

        @Test
        void keysStandInTheOrderOfTheFile() {
            assertThat(map("b: 1\na: 2\n").keys()).containsExactly("b", "a");
        }

        @Test
        void whatIsMissingIsToldOfTheMapThatLacksIt() {
            YamlMap start = map("""
                    start:
                      drive: clock
                    """).map("start");

            assertThat(start.text("model")).isEmpty();
            assertThat(start.integer("arena", 16, 4096)).isEqualTo(16);
            assertThat(start.number("x")).isZero();
            assertThat(start.texts("needs")).isEmpty();
            assertThat(told())
                    .containsExactly(
                            "card.yaml:2:3: “arena” is missing.\n    Add a line “arena: …”.",
                            "card.yaml:2:3: “model” is missing.\n    Add a line “model: …”.",
                            "card.yaml:2:3: “needs” is missing.\n    Add a line “needs: …”.",
                            "card.yaml:2:3: “x” is missing.\n    Add a line “x: …”.");
        }

        @Test
        void aMissingMapIsToldOnceAndItsOwnKeysAreNot() {
            map("title: Ondas").map("arena").integer("least", 0, 10);

            assertThat(told()).containsExactly("card.yaml:1:1: “arena” is missing.\n    Add a line “arena: …”.");
        }

        @Test
        void aKeyThatNobodyAskedForIsToldWithTheOneThatWasMeant() {
            YamlMap map = map("""
                    title: Ondas
                      # a remark
                    sumary: Onde há ondas.
                    """);
            map.text("title");
            map.has("summary");
            map.refuseOtherKeys();

            assertThat(told())
                    .containsExactly("card.yaml:3:1: There is no key “sumary” here.\n    Did you mean “summary”?");
        }

        @Test
        void aKeyThatStandsTwiceIsToldWhereItStandsAgain() {
            map("{title: Waves, minutes: 5,\n title: Ondas}");

            assertThat(told())
                    .containsExactly("card.yaml:2:2: The key “title” stands twice.\n    Remove one of the two.");
        }

        @Test
        void placesAreThoseOfKeysAndOfValues() {
            YamlMap map = map("parts:\n  - id:  basics\n").maps("parts").get(0);

            assertThat(map.place()).isEqualTo(new Place(FILE, 2, 5));
            assertThat(map.keyPlace("id")).isEqualTo(new Place(FILE, 2, 5));
            assertThat(map.place("id")).isEqualTo(new Place(FILE, 2, 10));
            assertThat(map.place("minutes")).isEqualTo(map.place());
        }

        @Test
        void linesAboveTheTextAreCounted() {
            YamlReader.read(new SourceFile(FILE, "title:\n  - x\n"), 1, problems)
                    .orElseThrow()
                    .text("title");

            assertThat(told())
                    .containsExactly(
                            "card.yaml:3:3: “title” is not a text.\n    Compare it with other files of its kind.");
        }
    }

    @Nested
    class WhatDoesNotFit {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        a text    | []     | “key” is not a text.
                        a text    | ''     | “key” is empty.
                        a map     | x      | “key” is not keys and values.
                        a list    | x      | “key” is not a list.
                        an integer | many  | “key” is not a whole number from 1 to 600.
                        an integer | 1.5   | “key” is not a whole number from 1 to 600.
                        an integer | 0     | “key” is not a whole number from 1 to 600.
                        an integer | 601   | “key” is not a whole number from 1 to 600.
                        an integer | ''    | “key” is not a whole number from 1 to 600.
                        an integer | [5]   | “key” is not a whole number from 1 to 600.
                        an integer | 99999999999 | “key” is not a whole number from 1 to 600.
                        a number  | 0,5    | “key” is not a number.
                        a number  | 1e9    | “key” is not a number.
                        a number  | .5     | “key” is not a number.
                        a number  | ''     | “key” is not a number.
                        a number  | {a: 1} | “key” is not a number.
                        """)
        void oneMistakeIsOneProblem(String wanted, String value, String message) {
            YamlMap map = map("key: " + value + "\n");
            switch (wanted) {
                case "a text" -> map.text("key");
                case "a map" -> map.map("key").text("inside");
                case "a list" -> map.texts("key");
                case "an integer" -> map.integer("key", 1, 600);
                default -> map.number("key");
            }

            assertThat(problems.list()).extracting(Problem::message).containsExactly(message);
        }

        @Test
        void itemsOfAnotherTypeAreToldAndLeftOut() {
            assertThat(map("needs: [f01, [f02]]").texts("needs")).containsExactly("f01");
            assertThat(map("parts: [x, {id: a}]").maps("parts")).hasSize(1);
            assertThat(map("counts: [1, x, 101]").integers("counts", 0, 100)).containsExactly(1);
            assertThat(told())
                    .containsExactly(
                            "card.yaml:1:9: This item is not keys and values.\n    Compare it with the others.",
                            "card.yaml:1:13: This item is not a whole number from 0 to 100.\n"
                                    + "    Write one, without quotes or units.",
                            "card.yaml:1:14: This item is not a text.\n    Compare it with the others.",
                            "card.yaml:1:16: This item is not a whole number from 0 to 100.\n"
                                    + "    Write one, without quotes or units.");
        }
    }

    @Nested
    class WhatIsNoYaml {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        title: Waves: an overview  | 1:13 | mapping values are not allowed here
                        title: 'Waves              | 1:14 | found unexpected end of stream
                        title: *Waves*             | 1:14 | unexpected character found *(42)
                        title: [Waves              | 1:14 | expected ',' or ']', but got <stream end>
                        title: `Waves`             | 1:8  | found character '`' that cannot start any token. (Do not use ` for indentation)
                        """, quoteCharacter = '\0')
        void isToldAtItsPlace(String text, String place, String what) {
            assertThat(read(text)).isEmpty();
            assertThat(told()).containsExactly("card.yaml:" + place + ": This is not YAML: " + what + "." + IN_QUOTES);
        }

        @Test
        void aTabInFrontOfALine() {
            assertThat(read("parts:\n\t- id: basics\n")).isEmpty();
            assertThat(told())
                    .containsExactly("card.yaml:2:1: This is not YAML: found character '\\t(TAB)' that cannot start "
                            + "any token. (Do not use \\t(TAB) for indentation)." + IN_QUOTES);
        }

        @ParameterizedTest
        @CsvSource({"''", "'# nothing but a remark'", "words", "- item"})
        void somethingElseThanAMap(String text) {
            assertThat(read(text)).isEmpty();
            assertThat(told())
                    .containsExactly("card.yaml:1:1: This is not a list of keys and values.\n"
                            + "    Write lines of the form “key: value”.");
        }

        @Test
        void aKeyThatIsAList() {
            assertThat(map("a: 1\n? [b]\n: 2\n").keys()).containsExactly("a");
            assertThat(told()).containsExactly("card.yaml:2:3: This key is not a word.\n    Write “key: value”.");
        }
    }

    /** Small files that would take all memory, or all of the stack, if they were believed. */
    @Nested
    class HostileFiles {
        @Test
        void aliasesThatMultiply() {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
            for (int i = 1; i < 30; i++) {
                bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
            }

            assertThat(read(bomb.toString())).isEmpty();
            assertThat(told())
                    .containsExactly("card.yaml:1:5: In YAML, a text that begins with & or * is a name for another.\n"
                            + "    Put the text in quotes.");
        }

        @ParameterizedTest
        @CsvSource({"'[', 43", "'{a: ', 160", "'- ', 81"})
        void nestingWithoutEnd(String opening, int column) {
            assertThat(read((opening.equals("- ") ? "" : "a: ") + opening.repeat(100_000)))
                    .isEmpty();
            assertThat(told())
                    .containsExactly("card.yaml:1:" + column
                            + ": This is nested more than 40 deep.\n    Check brackets and indentation.");
        }

        @Test
        void nestingAsDeepAsIsAllowed() {
            assertThat(read("a: " + "[".repeat(39) + "]".repeat(39))).isPresent();
        }

        @Test
        void aKeyOfManyLetters() {
            assertThat(read("k".repeat(1_025) + ": x")).isEmpty();
            assertThat(told())
                    .containsExactly(
                            "card.yaml:1:1026: This is not YAML: mapping values are not allowed here." + IN_QUOTES);
        }

        @Test
        void aSecondDocument() {
            assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
            assertThat(told())
                    .containsExactly("card.yaml:2:1: This is not YAML: but found another document." + IN_QUOTES);
        }

        @Test
        void aTagIsNotObeyed() {
            assertThat(map("a: !!java.net.URL [\"http://localhost\"]").texts("a"))
                    .containsExactly("http://localhost");
        }
    }
}
