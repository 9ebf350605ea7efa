package org.sagui.generator.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.problem.Problems;

class MessagesTest {
    private static final Language ENGLISH = new Language("en", "en", "English");
    private static final Language PORTUGUESE = new Language("pt-BR", "pt-br", "Português");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Map<Language, Messages> read(String english, String portuguese) throws IOException {
        Files.writeString(folder.resolve("en.yaml"), english);
        Files.writeString(folder.resolve("pt-BR.yaml"), portuguese);
        return MessagesReader.read(folder, List.of(ENGLISH, PORTUGUESE), problems);
    }

    private Messages messages(Language language, String message) throws IOException {
        return read(message, message).get(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # value   | digits | en         | pt-BR
                    1872      | 0      | 1,872      | 1.872
                    987       | 0      | 987        | 987
                    1234567   | 0      | 1,234,567  | 1.234.567
                    0.0079061 | 5      | 0.00791    | 0,00791
                    0.5       | 3      | 0.500      | 0,500
                    2.5       | 0      | 3          | 3
                    -1.00389  | 2      | −1.00      | −1,00
                    -128      | 0      | −128       | −128
                    -0.0004   | 3      | 0.000      | 0,000
                    -2.5      | 0      | −3         | −3
                    """)
    void numbersAreWrittenAsTheLanguageDoes(BigDecimal value, int digits, String english, String portuguese)
            throws IOException {
        assertThat(messages(ENGLISH, "key: text").number(value, digits)).isEqualTo(english);
        assertThat(messages(PORTUGUESE, "key: text").number(value, digits)).isEqualTo(portuguese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0       | 0 minutes         | 0 minuto
                    1       | 1 minute          | 1 minuto
                    2       | 2 minutes         | 2 minutos
                    1000000 | 1,000,000 minutes | 1.000.000 de minutos
                    """)
    void pluralsAreThoseOfTheLanguage(int minutes, String english, String portuguese) throws IOException {
        Map<Language, Messages> messages = read(
                "time: '{minutes, plural, one {# minute} other {# minutes}}'",
                "time: '{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}'");

        assertThat(messages.get(ENGLISH).text("time", Map.of("minutes", minutes)))
                .isEqualTo(english);
        assertThat(messages.get(PORTUGUESE).text("time", Map.of("minutes", minutes)))
                .isEqualTo(portuguese);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void placeholdersAreFilledInAsTheyAre() throws IOException {
        Messages messages = messages(ENGLISH, "next: \"Next: {title}, don't stop\"");

        assertThat(messages.text("next", Map.of("title", "{a} & 'b'"))).isEqualTo("Next: {a} & 'b', don't stop");
    }

    @Test
    void aKeyThatDoesNotExistIsAMistakeOfATemplate() throws IOException {
        assertThatThrownBy(() -> messages(ENGLISH, "next: Next").text("previous"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no message “previous”");
    }

    @Test
    void scriptsGetTheirMessagesUnformatted() throws IOException {
        Messages messages = messages(ENGLISH, """
                        board.used: "{used} of {total}"
                        board.run: Run
                        boards: Boards
                        """);

        assertThat(messages.startingWith("board."))
                .containsExactly(Map.entry("board.run", "Run"), Map.entry("board.used", "{used} of {total}"));
    }

    @Test
    void wordsAreSortedAsDictionariesDo() throws IOException {
        Messages messages = messages(PORTUGUESE, "key: text");

        List<String> words = new ArrayList<>(List.of("zero", "época", "Escala", "etapa", "arena"));
        words.sort(messages.order(word -> word));

        assertThat(words).containsExactly("arena", "época", "Escala", "etapa", "zero");
    }

    @Test
    void placeholdersMustBeThoseOfTheFirstLanguage() throws IOException {
        read("note: Note {number}, {title}", "note: Nota {numero}, {title}");

        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        folder.resolve("pt-BR.yaml")
                                + ":1:7: “{number}” is missing.\n    Write it where its value belongs.",
                        folder.resolve("pt-BR.yaml") + ":1:7: “{numero}” is not filled in here.\n"
                                + "    Did you mean “number”?");
    }

    /** The interface's own words, in every number that pages may show. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | 1       | about 1 minute
                    en    | 30      | about 30 minutes
                    pt-BR | 1       | cerca de 1 minuto
                    pt-BR | 30      | cerca de 30 minutos
                    pt-BR | 1000000 | cerca de 1.000.000 de minutos
                    """)
    void theInterfaceCountsRight(String tag, int minutes, String text) {
        Map<Language, Messages> messages =
                MessagesReader.read(Path.of("../i18n"), List.of(ENGLISH, PORTUGUESE), problems);
        Language language = tag.equals("en") ? ENGLISH : PORTUGUESE;

        assertThat(messages.get(language).text("lesson.duration", Map.of("minutes", minutes)))
                .isEqualTo(text);
        assertThat(problems.isEmpty()).isTrue();
    }
}
