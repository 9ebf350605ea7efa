package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.board.Measurements.Measure;

class CriterionTest {
    @Test
    void isAMeasureAComparisonAndALimit() {
        assertThat(Criterion.parse("mean-error<=0.03")).isEqualTo(new Criterion(Measure.MEAN_ERROR, false, 0.03));
        assertThat(Criterion.parse(" angles >= 64 ")).isEqualTo(new Criterion(Measure.ANGLES, true, 64));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    angles=64          | “angles=64” is not of the form measure<=number or measure>=number.
                    speed>=1           | There is no measure “speed”.
                    angles>=many       | The limit in “angles>=many” is not a number.
                    angles>=           | The limit in “angles>=” is not a number.
                    mean-error<=NaN    | The limit in “mean-error<=NaN” is not a number.
                    mean-error<=Infinity | The limit in “mean-error<=Infinity” is not a number.
                    """)
    void othersAreRefused(String text, String message) {
        assertThatThrownBy(() -> Criterion.parse(text)).hasToString("criterion: " + message + " [invalid-argument]");
    }

    @ParameterizedTest
    @CsvSource({
        "arena-excess<=96, 96, true",
        "arena-excess<=96, 97, false",
        "arena-excess>=0, 0, true",
        "arena-excess>=1, 0, false",
        // The model was not allocated: there is no excess to speak of.
        "arena-excess<=96, -1, false",
        // Nothing has run.
        "inferences<=10, 0, false",
    })
    void holdsWithinItsLimit(String criterion, int arenaExcess, boolean holds) {
        assertThat(Criterion.parse(criterion).holds(new Measurements(arenaExcess)))
                .isEqualTo(holds);
    }
}
