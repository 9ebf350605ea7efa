package org.sagui.generator.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.generator.markdown.highlight.Token.Kind;

/** WCAG 2.2, 1.4.3: text has at least 4.5 times the luminance of its ground, or the other way round. */
class CodeColoursTest {
    private static final Path THEME = Path.of("src/main/web/theme");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
    void everyKindIsLegibleOnTheGroundOfCode(Kind kind) throws IOException {
        String code = Files.readString(THEME.resolve("code.css"));
        var rule = Pattern.compile("\\." + kind.cssClass() + " \\{\\s+color: var\\((--[a-z-]+)\\);")
                .matcher(code);
        assertThat(rule.find()).as("a rule for " + kind).isTrue();

        String[] themes = Files.readString(THEME.resolve("tokens.css")).split("prefers-color-scheme: dark");
        assertThat(themes).hasSize(2);
        for (String theme : themes) {
            var colours = colours(theme);
            assertThat(contrast(colours.get(rule.group(1)), colours.get("--sagui-sunk")))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Map<String, Integer> colours(String theme) {
        var colours = new HashMap<String, Integer>();
        Pattern.compile("(--[a-z-]+): #([0-9a-f]{6});")
                .matcher(theme)
                .results()
                .forEach(match -> colours.put(match.group(1), Integer.parseInt(match.group(2), 16)));
        return colours;
    }

    private static double contrast(int text, int ground) {
        double lighter = Math.max(luminance(text), luminance(ground));
        double darker = Math.min(luminance(text), luminance(ground));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
