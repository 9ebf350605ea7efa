package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void areNamesAndValuesOneALine() {
        Settings settings = Settings.parse("sketch=sine\n\n arena = 1152 \nformula=a=b");

        assertThat(settings.text("sketch")).isEqualTo("sine");
        assertThat(settings.integer("arena", 0, 2000)).isEqualTo(1152);
        assertThat(settings.text("formula")).isEqualTo("a=b");
    }

    @Test
    void theLaterOfTwoCounts() {
        assertThat(Settings.parse("arena=1\narena=2").integer("arena", 0, 9)).isEqualTo(2);
    }

    @Test
    void canBeGivenAsAMap() {
        assertThat(Settings.of(Map.of("drive", "knob")).choice("drive", "clock", "knob"))
                .isEqualTo("knob");
    }

    @Test
    void linesOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> Settings.parse("sketch=sine\narena: 1152"))
                .hasToString("settings: “arena: 1152” is not of the form name=value. [invalid-argument]");
        assertThatThrownBy(() -> Settings.parse("=1"))
                .hasToString("settings: “=1” is not of the form name=value. [invalid-argument]");
    }
}
