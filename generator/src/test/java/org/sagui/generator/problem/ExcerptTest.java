package org.sagui.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptTest {
    @TempDir
    Path folder;

    private Optional<Excerpt> excerpt(String text, int line, int column) throws IOException {
        Path file = folder.resolve("en.md");
        Files.writeString(file, text);
        return Excerpt.of(new Problem(new Place(file, line, column), "", ""));
    }

    @Test
    void isTheLineWithACaretBelowThePlace() throws IOException {
        assertThat(excerpt("## One\n## Two {#Two}\n", 2, 8)).hasValue(new Excerpt("## Two {#Two}", "       ^"));
    }

    @Test
    void tabsStayTabsSoThatTheCaretStandsRight() throws IOException {
        assertThat(excerpt("\ta\t{=b}", 1, 4)).hasValue(new Excerpt("\ta\t{=b}", "\t \t^"));
    }

    @Test
    void longLinesAreCutOnBothSides() throws IOException {
        String line = "a".repeat(100) + "b" + "c".repeat(100);

        assertThat(excerpt(line, 1, 101))
                .hasValue(new Excerpt("a".repeat(80) + "b" + "c".repeat(79), " ".repeat(80) + "^"));
    }

    @Test
    void theEndOfALineIsBehindItsLastLetter() throws IOException {
        assertThat(excerpt("title: 'Waves\n", 1, 14)).hasValue(new Excerpt("title: 'Waves", "             ^"));
        assertThat(excerpt("title: 'Waves\n", 1, 99)).hasValue(new Excerpt("title: 'Waves", "             ^"));
    }

    @Test
    void thereIsNoneWhereThereIsNoSuchLine() throws IOException {
        assertThat(excerpt("one line\n", 2, 1)).isEmpty();
        assertThat(excerpt("", 1, 1)).isEmpty();
        assertThat(Excerpt.of(new Problem(Place.startOf(folder), "", ""))).isEmpty();
        assertThat(Excerpt.of(new Problem(Place.startOf(folder.resolve("missing.md")), "", "")))
                .isEmpty();
    }

    @Test
    void thereIsNoneInWhatIsNoText() throws IOException {
        Path file = folder.resolve("latin1.md");
        Files.write(file, "olá".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Excerpt.of(new Problem(Place.startOf(file), "", ""))).isEmpty();
    }
}
