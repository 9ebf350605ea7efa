package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTextTest {
    @Test
    void nestsMapsByTwoSpaces() {
        YamlText yaml = new YamlText()
                .comment("Written by a program.")
                .entry("name", "sine")
                .entry("layers", List.of(1, 16, 1))
                .map("variants", variants -> variants.map("int8", int8 -> int8.entry("bytes", 2704)))
                .entry("reference", "sin");

        assertThat(yaml).hasToString("""
                        # Written by a program.
                        name: sine
                        layers: [1, 16, 1]
                        variants:
                          int8:
                            bytes: 2704
                        reference: sin
                        """);
    }
}
