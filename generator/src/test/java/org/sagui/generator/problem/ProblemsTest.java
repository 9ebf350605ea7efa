package org.sagui.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Path EN = Path.of("content", "en.md");
    private static final Path PT = Path.of("content", "pt-BR.md");

    private final Problems problems = new Problems();

    @Test
    void aProblemReadsAsEditorsAndPeopleDo() {
        assertThat(new Problem(new Place(EN, 7, 12), "This heading has no id.", "End it with {#some-words}."))
                .hasToString(EN + ":7:12: This heading has no id.\n    End it with {#some-words}.");
    }

    @Test
    void theyAreToldByFileLineAndColumn() {
        problems.add(new Place(PT, 1, 1), "d", "");
        problems.add(new Place(EN, 10, 1), "c", "");
        problems.add(new Place(EN, 9, 20), "b", "");
        problems.add(new Place(EN, 9, 3), "a", "");

        assertThat(problems.list()).extracting(Problem::message).containsExactly("a", "b", "c", "d");
    }

    @Test
    void theSameOneIsToldOnce() {
        problems.add(Place.startOf(EN), "This file is missing.", "Create it.");
        problems.add(Place.startOf(EN), "This file is missing.", "Create it.");
        problems.add(Place.startOf(EN), "This file is missing.", "Mend its name.");

        assertThat(problems.list()).hasSize(2);
        assertThat(problems.count()).isEqualTo(2);
    }

    @Test
    void withoutAnyTheRunIsSound() {
        assertThat(problems.isEmpty()).isTrue();
        assertThat(problems.list()).isEmpty();

        problems.add(Place.startOf(EN), "This file is missing.", "Create it.");

        assertThat(problems.isEmpty()).isFalse();
    }
}
