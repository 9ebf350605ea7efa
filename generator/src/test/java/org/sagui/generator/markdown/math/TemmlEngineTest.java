package org.sagui.generator.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TemmlEngineTest {
    @Test
    void aFormulaThatTakesTooLongIsStopped() {
        try (TemmlEngine temml = TemmlEngine.start(Duration.ofMillis(20))) {
            String slow = "\\def\\a{" + "x".repeat(900) + "}" + "\\a".repeat(500);

            assertThatThrownBy(() -> temml.convert(slow, false))
                    .isInstanceOf(MathSyntaxException.class)
                    .hasMessage("temml cannot convert the formula: it takes longer than 20 ms");
            assertThat(temml.isFit()).isFalse();
        }
    }
}
