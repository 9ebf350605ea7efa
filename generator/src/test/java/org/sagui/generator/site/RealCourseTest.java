package org.sagui.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagui.generator.output.SiteFile;

/** What must hold of the course that is published: its content is that of this repository. */
class RealCourseTest {
    private static final int PAGE_BUDGET = 100_000;
    private static final int SIMULATOR_BUDGET = 600_000;
    private static final int SEARCH_BUDGET = 12_000;

    /** The most that the index of a language's search may take of the texts that it searches. */
    private static final double SEARCH_SHARE = 0.15;

    @TempDir
    private static Path cache;

    private static Map<String, byte[]> files;

    @BeforeAll
    static void build() {
        Build build = SiteGenerator.build(new SiteSources(Path.of("../content"), Path.of("../i18n"), cache));
        assertThat(build.problems()).isEmpty();
        files = new TreeMap<>();
        for (SiteFile file : build.files()) {
            files.put(file.path(), file.bytes());
        }
    }

    private static List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    private static String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        List<String> errors = new ArrayList<>();
        for (String page : pages()) {
            validator
                    .validate(new ByteArrayInputStream(files.get(page)))
                    .lines()
                    .filter(line -> line.contains(" error: "))
                    .forEach(error -> errors.add(page + error));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aPageWithThemeAndBehavioursTakesAtMost100Kilobytes() {
        int common = compressed("assets/sagui.css") + compressed("assets/sagui.js");
        for (String page : pages()) {
            int board = text(page).contains("sagui-board.js") ? compressed("assets/sagui-board.js") : 0;
            int font = text(page).contains("<math") ? files.get("assets/math.woff2").length : 0;
            assertThat(compressed(page) + common + board + font).as(page).isLessThanOrEqualTo(PAGE_BUDGET);
        }
    }

    @Test
    void theSimulatorTakesAtMost600Kilobytes() {
        int bothBuilds = compressed("assets/sagui-simulator.js") + compressed("assets/sagui-simulator-javascript.js");
        assertThat(bothBuilds).isLessThanOrEqualTo(SIMULATOR_BUDGET);
    }

    @Test
    void theSearchIsLight() {
        for (String language : List.of("en", "pt-br")) {
            String folder = "assets/search/" + language + "/";
            int text = files.keySet().stream()
                    .filter(path -> path.startsWith(folder) && path.endsWith(".text.js"))
                    .mapToInt(RealCourseTest::compressed)
                    .sum();
            assertThat(compressed(folder + "index.js") / (double) text)
                    .as(language)
                    .isLessThanOrEqualTo(SEARCH_SHARE);
        }
        assertThat(compressed("assets/sagui-search.js")).isLessThanOrEqualTo(SEARCH_BUDGET);
    }

    private static int compressed(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(files.get(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void sticksHoldIt() {
        assertThat(files).hasSizeLessThan(1_000);
        assertThat(files.keySet()).allMatch(path -> path.length() <= 120);
        assertThat(files.keySet()).allMatch(path -> path.matches("[a-z0-9./-]+"));
    }

    @Test
    void noPageStylesItselfOrReachesOut() {
        for (String page : pages()) {
            Document html = Jsoup.parse(text(page));
            assertThat(html.select("[style], style, [crossorigin], [integrity], script[type=module], base"))
                    .as(page)
                    .isEmpty();
            assertThat(html.select("[src], link[href]").eachAttr("src"))
                    .as(page)
                    .noneMatch(src -> src.contains(":"));
        }
    }

    /** Chrome 109, Firefox 115 and Safari 16.4 drop a rule that holds what they do not know. */
    @Test
    void theThemeUsesNothingThatTheOldestBrowsersLack() {
        assertThat(text("assets/sagui.css"))
                .doesNotContain(
                        ":has(",
                        "color-mix(",
                        "oklch(",
                        "oklab(",
                        "light-dark(",
                        "subgrid",
                        "@scope",
                        "@starting-style",
                        "anchor-name",
                        "animation-timeline",
                        "view-transition",
                        "field-sizing",
                        "interpolate-size",
                        "&");
    }

    @Test
    void noPortuguesePageSpeaksEnglish() {
        Map<String, String> english = new InterfaceWords(Path.of("../i18n/en.yaml")).words();
        Map<String, String> portuguese = new InterfaceWords(Path.of("../i18n/pt-BR.yaml")).words();
        for (String page :
                pages().stream().filter(path -> path.startsWith("pt-br/")).toList()) {
            Document html = Jsoup.parse(text(page));
            html.select("[lang=en], script").remove();
            String words = " " + html.text() + " " + String.join(" ", labels(html)) + " ";
            english.forEach((key, word) -> {
                // The board's words come with its script, not with a page.
                if (!key.startsWith("board.")
                        && !word.contains("{")
                        && word.length() > 3
                        && !word.equals(portuguese.get(key))) {
                    assertThat(words).as("%s, %s", page, key).doesNotContain(" " + word + " ");
                }
            });
        }
    }

    private static List<String> labels(Document html) {
        return html.select("[aria-label]").stream()
                .map((Element element) -> element.attr("aria-label"))
                .toList();
    }
}
