package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LabTraceTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Sagui.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void printsALineForEachTurnOfTheReference() {
        assertThat(run("lab", "trace", "d04", "--content", "../content", "--i18n", "../i18n"))
                .isZero();
        assertThat(out.toString()).startsWith("""
                # model=sine-int8
                # board=arduino-nano-33-ble-sense
                # firmware=sine
                # kernels=reference
                # arena=1072
                # drive=clock
                0 0-50000 |""");
        assertThat(out.toString().lines()).hasSize(6 + 64);
        assertThat(out.toString().lines().skip(6 + 16).findFirst().orElseThrow())
                .matches("16 800000-850000 \\| inference:\\d+ sleep:\\d+ \\| led=\\d+ red=0 green=0 blue=0 \\|"
                        + " x=1\\.571 y=\\d\\.\\d{3} sine=1\\.000 \\| \\| missed=0 lost=0 \\| \\d+ x=1\\.571 y=.+");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysWhatDoesNotHoldOfTheStart() {
        assertThat(run("lab", "trace", "d04", "--start", "--content", "../content", "--i18n", "../i18n"))
                .isEqualTo(1);
        assertThat(out.toString().lines()).as("the arena is too small").allMatch(line -> line.startsWith("#"));
        assertThat(err.toString()).isEqualTo("""
                Does not hold: angles>=64
                Does not hold: arena-excess<=15
                Does not hold: mean-error<=0.03
                """);
    }

    @Test
    void aLessonWithoutALabIsWrongUsage() {
        assertThat(run("lab", "trace", "f01", "--content", "../content", "--i18n", "../i18n"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no lab “f01”. Known: d04-the-interpreter-load-plan-run.");
    }
}
