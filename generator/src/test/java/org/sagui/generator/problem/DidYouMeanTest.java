package org.sagui.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    private static final List<String> KNOWN = List.of("title", "summary", "source", "s");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tittle, title",
        "Title, title",
        "sumary, summary",
        "sourcce, source",
    })
    void aWordWithFewWrongLettersIsGuessed(String word, String meant) {
        assertThat(DidYouMean.hint(word, KNOWN)).isEqualTo("Did you mean “" + meant + "”?");
    }

    @ParameterizedTest
    @CsvSource({"question", "t", "''", "tle"})
    void anyOtherWordIsAnsweredWithAllThatWouldDo(String word) {
        assertThat(DidYouMean.hint(word, KNOWN)).isEqualTo("Known: s, source, summary, title.");
    }

    @Test
    void theNearestOfSeveralIsMeantAndTheFirstOfTheNearest() {
        assertThat(DidYouMean.hint("wave", List.of("waves", "wavy", "brave"))).isEqualTo("Did you mean “waves”?");
        assertThat(DidYouMean.hint("f11", List.of("f12", "f01"))).isEqualTo("Did you mean “f01”?");
    }

    @Test
    void ofManyTheClosestAreShown() {
        List<String> many =
                IntStream.range(10, 40).mapToObj(i -> "sine-int8.value-" + i).toList();

        assertThat(DidYouMean.hint("value-3", many))
                .isEqualTo("Closest: sine-int8.value-30, sine-int8.value-31, sine-int8.value-32, "
                        + "sine-int8.value-33, sine-int8.value-34.");
    }

    @Test
    void nothingIsKnown() {
        assertThat(DidYouMean.hint("wave", List.of())).isEqualTo("There is none to choose from.");
    }
}
