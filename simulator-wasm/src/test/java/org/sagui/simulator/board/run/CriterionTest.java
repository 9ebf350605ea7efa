package org.sagui.simulator.board.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.tflite.Model;

class CriterionTest {
    @Test
    void isAMeasureAComparisonAndALimit() {
        assertThat(Criterion.parse("mean-error<=0.03"))
                .isEqualTo(new Criterion(Measure.MEAN_ERROR, false, 0.03, "mean-error<=0.03"));
        assertThat(Criterion.parse(" angles >= 64 "))
                .isEqualTo(new Criterion(Measure.ANGLES, true, 64, " angles >= 64 "));
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
        "arena-excess<=96, 1168, true",
        "arena-excess<=96, 1169, false",
        "arena-excess>=0, 1072, true",
        "arena-excess>=1, 1072, false",
        // The model was not allocated: there is no excess to speak of.
        "arena-excess<=96, 1071, false",
        // Nothing has run.
        "inferences<=10, 1072, false",
    })
    void holdsWithinItsLimit(String criterion, int arena, boolean holds) throws IOException {
        Model sine = Model.read(Files.readAllBytes(Path.of("../content/models/sine/int8.tflite")));
        Settings settings = Settings.parse("board=arduino-nano-33-ble-sense\nfirmware=sine\narena=" + arena);

        assertThat(Criterion.parse(criterion)
                        .holds(VirtualBoard.power(sine, settings).measurements()))
                .isEqualTo(holds);
    }
}
