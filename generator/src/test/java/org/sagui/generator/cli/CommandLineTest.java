package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.site.TestCourse;

/** What the commands that read a course print, write and answer. */
class CommandLineTest {
    private static final String BROKEN_LESSON = """
            -- content/lessons/a01-waves/en.md --
            ---
            title: Waves
            question: What is a wave?
            summary: Where waves are found.
            source: en
            ---
            ## Ondas não têm id
            """;

    private final CommandRunner sagui = new CommandRunner(Sagui.commandLine());

    @TempDir
    Path folder;

    private TestCourse course;
    private Path site;

    @BeforeEach
    void makeCourse() {
        course = TestCourse.inEnglish(folder);
        site = folder.resolve("site");
    }

    private int run(String command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(sources());
        arguments.addAll(List.of(more));
        return sagui.run(arguments.toArray());
    }

    private List<Object> sources() {
        return List.of(
                "--content",
                folder.resolve("content"),
                "--i18n",
                folder.resolve("i18n"),
                "--cache",
                folder.resolve("c"));
    }

    @Nested
    class BuildAndCheck {
        @Test
        void buildWritesTheSiteAndSaysWhere() {
            assertThat(run("build", "--out", site)).isZero();
            assertThat(sagui.out()).isEqualTo("Built " + site.resolve("index.html") + "\n");
            assertThat(sagui.err()).isEmpty();
            assertThat(site.resolve("en/a01-waves.html")).content().contains("A wave goes up and down.");
        }

        @Test
        void checkWritesNothing() {
            Map<String, String> before = TestCourse.contentsOf(folder);

            assertThat(run("check")).isZero();
            assertThat(sagui.out()).isEqualTo("No problems in 1 lesson.\n");
            assertThat(sagui.err()).isEmpty();
            assertThat(TestCourse.contentsOf(folder)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"build", "check"})
        void problemsAreListedAndNothingIsPrintedElse(String command) {
            course.with(BROKEN_LESSON);

            assertThat(run(command)).isEqualTo(1);
            assertThat(sagui.out()).isEmpty();
            assertThat(sagui.err()).isEqualTo("""
                            %s:7:1: This heading has no id.
                                End it with {#some-words}: lower-case ASCII, the same in each language.
                            1 problem.
                            """.formatted(folder.resolve("content/lessons/a01-waves/en.md")));
        }

        @Test
        void problemsAreCounted() {
            course.with(BROKEN_LESSON).without("content/course.en.yaml");

            assertThat(run("check")).isEqualTo(1);
            assertThat(sagui.err()).endsWith("\n2 problems.\n");
        }

        @Test
        void theSiteBeforeStaysAsItWasWhileThereAreProblems() {
            run("build", "--out", site);
            Map<String, String> before = TestCourse.contentsOf(site);
            course.with(BROKEN_LESSON);

            assertThat(run("build", "--out", site)).isEqualTo(1);
            assertThat(TestCourse.contentsOf(site)).isEqualTo(before);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("content", "i18n", "site");
        }

        @Test
        void noSiteIsMadeWhileThereAreProblems() {
            course.with(BROKEN_LESSON);

            assertThat(run("build", "--out", site)).isEqualTo(1);
            assertThat(site).doesNotExist();
        }

        @Test
        void anotherFolderThanASiteIsRefusedAndStaysAsItIs() throws IOException {
            Files.createDirectory(site);
            Files.writeString(site.resolve("thesis.txt"), "years of work");

            assertThat(run("build", "--out", site)).isEqualTo(1);
            assertThat(sagui.out()).isEmpty();
            assertThat(sagui.err())
                    .isEqualTo(
                            site
                                    + ": cannot be written: it holds something else than a site and is left alone. Name a new or empty folder.\n");
            assertThat(TestCourse.contentsOf(site)).containsOnlyKeys("thesis.txt");
        }

        @Test
        void contentThatDoesNotExistIsAProblem() {
            assertThat(sagui.run("check", "--i18n", folder.resolve("i18n"), "--content", folder.resolve("nowhere")))
                    .isEqualTo(1);
            assertThat(sagui.err()).startsWith(folder.resolve("nowhere/course.yaml") + ":1:1: This file is missing.\n");
        }
    }

    @Nested
    class Usage {
        @ParameterizedTest
        @CsvSource({
            "''",
            "bild",
            "build site",
            "build --target site",
            "check --out site",
            "serve --port many",
            "serve --port 65536",
            "serve --port -1",
            "model",
            "model train",
        })
        void thatIsWrongAnswersTwoAndTellsTheRightOne(String arguments) {
            assertThat(sagui.run((Object[]) arguments.split(" "))).isEqualTo(2);
            assertThat(sagui.out()).isEmpty();
            assertThat(sagui.err()).containsPattern("(Usage|Did you mean): sagui");
        }

        @ParameterizedTest
        @CsvSource({
            "build, Usage: sagui build [-hV] [--cache=DIR] [--content=DIR] [--i18n=DIR] [--out=DIR]",
            "check, Usage: sagui check [-hV] [--cache=DIR] [--content=DIR] [--i18n=DIR]",
            "serve, Usage: sagui serve [-hV] [--cache=DIR] [--content=DIR] [--i18n=DIR] [--out=DIR]",
        })
        void isExplained(String command, String usage) {
            assertThat(sagui.run(command, "--help")).isZero();
            assertThat(sagui.out()).startsWith(usage + "\n").contains("(default: content)", "(default: i18n)");
            assertThat(sagui.err()).isEmpty();
        }

        @Test
        void namesAllCommands() {
            assertThat(sagui.run("--help")).isZero();
            assertThat(sagui.out()).contains("\n  build ", "\n  check ", "\n  model ", "\n  serve ");
        }

        @Test
        void versionIsThatOfTheProject() {
            assertThat(sagui.run("--version")).isZero();
            assertThat(sagui.out()).isEqualTo("sagui 0.1.0\n");
        }
    }

    /** Each runs in a Java of its own, as on somebody else's machine. */
    @Nested
    class ElsewhereInTheWorld {
        @Test
        void messagesAreUtf8WhateverTheTerminalSays() throws Exception {
            course.with("""
                    -- content/course.en.yaml --
                    título: ação
                    """);

            Output output = java(List.of("-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=US-ASCII"), "check");

            assertThat(output.exitCode()).isEqualTo(1);
            assertThat(output.err()).contains("There is no key “título” here.");
        }

        @Test
        void theSiteIsTheSameToTheByte() throws Exception {
            course = TestCourse.in(folder).withSineModel().with("""
                    -- content/glossary.tsv --
                    id\ten\ten.definition\tpt-BR\tpt-BR.definition
                    wave\twave\tUp and down.\tonda\tSobe e desce.
                    ink\tink\tIt spreads.\ttinta\tEla se espalha.
                    -- content/lessons/a01-waves/en.md --
                    ---
                    title: Waves
                    question: What is a wave?
                    summary: Where waves are found.
                    source: en
                    ---
                    A [wave](term:wave) of [ink](term:ink) and {=sine-int8.bytes} bytes[^1].

                    | a |
                    |---|
                    | {=sine-int8.output.scale:5} |

                    [^1]: A note.
                    """).without("content/lessons/a01-waves/pt-BR.md");
            Path turkish = folder.resolve("turkish");
            Path arabic = folder.resolve("arabic");

            Output first = java(
                    List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland"),
                    "build",
                    "--out",
                    turkish.toString());
            Output second = java(
                    List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1"),
                    "build",
                    "--out",
                    arabic.toString());

            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(TestCourse.contentsOf(turkish)).isEqualTo(TestCourse.contentsOf(arabic));
        }

        private record Output(int exitCode, String err) {}

        private Output java(List<String> options, String... arguments) throws Exception {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
            command.addAll(options);
            command.add(Sagui.class.getName());
            command.addAll(List.of(arguments));
            sources().forEach(argument -> command.add(argument.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), err);
        }
    }
}
