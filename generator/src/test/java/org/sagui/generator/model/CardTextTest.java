package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cards of all models have; how a whole one is read, the tests of sites show. */
class CardTextTest {
    @Test
    void beginsWithHowTheModelIsMade() {
        YamlText card = CardText.of("digits", "classification", 3)
                .map("data", CardText.data("drawn-digits", 60_000, 0, 10_000, List.of("examples", "writers")));

        assertThat(card).hasToString("""
                # Written by ./sagui model train digits, which gives these bytes on every machine.
                name: digits
                task: classification
                command: ./sagui model train digits
                seed: 3
                licence: Apache-2.0
                data:
                  id: drawn-digits
                  train: 60000
                  validation: 0
                  test: 10000
                  held-out: [examples, writers]
                """);
    }

    @Test
    void countsTheAnswersForEachTrueClass() {
        YamlText variant = new YamlText().map("confusion", CardText.confusion(List.of("yes", "no"), new int[][] {
            {98, 2}, {1, 99}
        }));

        assertThat(variant).hasToString("""
                confusion:
                  yes: [98, 2]
                  no: [1, 99]
                """);
    }

    @Test
    void measuresToSixDecimals() {
        assertThat(CardText.number(0.97)).isEqualTo("0.970000");
        assertThat(CardText.number(1.0 / 3)).isEqualTo("0.333333");
    }
}
