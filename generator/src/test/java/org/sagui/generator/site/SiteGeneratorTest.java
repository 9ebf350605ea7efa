package org.sagui.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagui.simulator.signal.sound.Sound;
import org.sagui.simulator.signal.sound.WavWriter;

/** Small courses, and what becomes of them. */
class SiteGeneratorTest {
    private static final Path SINE = Path.of("../content/models/sine");

    @TempDir
    Path folder;

    /** The smallest course with another text in its lesson. */
    private Document lesson(String markdown) {
        return Jsoup.parse(course(markdown).page("en/a01-waves.html"));
    }

    private TestCourse course(String markdown) {
        return TestCourse.inEnglish(folder).withSineModel().with("content/lessons/a01-waves/en.md", """
                        ---
                        title: Waves
                        question: What is a wave?
                        summary: Where waves are found.
                        source: en
                        ---
                        """ + markdown);
    }

    @Nested
    class Pages {
        @Test
        void ofTheSmallestCourse() {
            assertThat(TestCourse.in(folder).site().keySet())
                    .containsExactly(
                            "404.html",
                            "assets/icon.svg",
                            "assets/math.woff2",
                            "assets/sagui-board-en.js",
                            "assets/sagui-board-pt-br.js",
                            "assets/sagui-board.js",
                            "assets/sagui-search.js",
                            "assets/sagui-simulator-javascript.js",
                            "assets/sagui-simulator.js",
                            "assets/sagui.css",
                            "assets/sagui.js",
                            "assets/search/en/a01-waves.text.js",
                            "assets/search/en/glossary.text.js",
                            "assets/search/en/index.js",
                            "assets/search/pt-br/a01-waves.text.js",
                            "assets/search/pt-br/glossary.text.js",
                            "assets/search/pt-br/index.js",
                            "assets/store.js",
                            "en/a01-waves.html",
                            "en/glossary.html",
                            "en/index.html",
                            "en/map.html",
                            "en/part-basics.html",
                            "index.html",
                            "licences/apache-2.0.txt",
                            "licences/notice.txt",
                            "licences/stix-two-math.txt",
                            "pt-br/a01-waves.html",
                            "pt-br/glossary.html",
                            "pt-br/index.html",
                            "pt-br/map.html",
                            "pt-br/part-basics.html",
                            "store.html");
        }

        @Test
        void sayTheirLanguageAndLeadToTheOther() {
            TestCourse course = TestCourse.in(folder);
            Document english = Jsoup.parse(course.page("en/a01-waves.html"));
            Document portuguese = Jsoup.parse(course.page("pt-br/a01-waves.html"));

            assertThat(english.child(0).attr("lang")).isEqualTo("en");
            assertThat(english.title()).isEqualTo("Waves · A small course");
            assertThat(english.select("meta[name=description]").attr("content")).isEqualTo("Where waves are found.");
            assertThat(english.select(".language-switch a").outerHtml())
                    .isEqualTo("<a href=\"../pt-br/a01-waves.html\" lang=\"pt-BR\" hreflang=\"pt-BR\">Português</a>");

            assertThat(portuguese.child(0).attr("lang")).isEqualTo("pt-BR");
            assertThat(portuguese.title()).isEqualTo("Ondas · Um curso pequeno");
            assertThat(portuguese.select(".language-switch a").outerHtml())
                    .isEqualTo("<a href=\"../en/a01-waves.html\" lang=\"en\" hreflang=\"en\">English</a>");
            assertThat(portuguese.select("link[rel=alternate]").eachAttr("href"))
                    .containsExactly("../en/a01-waves.html", "../pt-br/a01-waves.html");
        }

        @Test
        void theFirstOneOffersBothLanguages() {
            Document gate = Jsoup.parse(TestCourse.in(folder).page("index.html"));

            assertThat(gate.select("main section").eachAttr("lang")).containsExactly("en", "pt-BR");
            assertThat(gate.select("main h1, main h2").eachText())
                    .containsExactly("A small course", "Um curso pequeno");
            assertThat(gate.select("main a").eachAttr("href")).containsExactly("en/index.html", "pt-br/index.html");
        }

        @Test
        void theHomePageShowsTheTree() {
            Document home = Jsoup.parse(TestCourse.in(folder).page("pt-br/index.html"));

            assertThat(home.select("main h1").text()).isEqualTo("Um curso pequeno");
            assertThat(home.select(".welcome .action").outerHtml())
                    .isEqualTo("<a class=\"action\" href=\"a01-waves.html\">Começar pela primeira lição</a>");
            assertThat(home.select(".part").text())
                    .contains("Parte 1", "O básico", "Movimento", "Coisas que se movem.");
            assertThat(home.select(".cards li").text()).isEqualTo("Ondas Onde há ondas. cerca de 5 minutos");
        }

        @Test
        void aTextThatIsNotTranslatedStandsInTheLanguageInWhichItWasWritten() {
            Document page = Jsoup.parse(TestCourse.in(folder)
                    .without("content/lessons/a01-waves/pt-BR.md")
                    .page("pt-br/a01-waves.html"));

            assertThat(page.child(0).attr("lang")).isEqualTo("pt-BR");
            assertThat(page.select("article").attr("lang")).isEqualTo("en");
            assertThat(page.select("article h1").text()).isEqualTo("Waves");
            assertThat(page.select("article .lesson-facts").attr("lang")).isEqualTo("pt-BR");
            assertThat(page.select("main > aside").text()).isNotEmpty();
        }

        @Test
        void pagesThatAreNoLessonsStandBesideThem() {
            TestCourse course = TestCourse.in(folder).with("""
                    -- content/pages/about/en.md --
                    ---
                    title: About
                    summary: Who made it.
                    source: en
                    ---
                    Read the [lesson](../../lessons/a01-waves/en.md).
                    """);

            assertThat(course.page("en/about.html"))
                    .contains("<h1>About</h1>", "Read the <a href=\"a01-waves.html\">lesson</a>.");
            assertThat(Jsoup.parse(course.page("en/a01-waves.html"))
                            .select("footer a[href=about.html]")
                            .text())
                    .isEqualTo("About");
        }
    }

    @Nested
    class LessonsInTheirOrder {
        private static final String THREE = """
                -- content/course.yaml --
                parts:
                  - id: basics
                    modules:
                      - id: motion
                        lessons:
                          - {id: a01, minutes: 1}
                          - {id: a03, minutes: 5, needs: [a01]}
                      - id: rest
                        lessons:
                          - {id: a02, minutes: 90, needs: [a03, a01]}
                -- content/course.en.yaml --
                title: A small course
                summary: All that a course needs.
                opening: Welcome to it.
                parts:
                  basics: {title: Basics, opening: Where it begins.}
                modules:
                  motion: {title: Motion, opening: Things that move.}
                  rest: {title: Rest, opening: Things that do not.}
                -- content/lessons/a02-stones/en.md --
                ---
                title: Stones
                question: What is a stone?
                summary: Where stones are found.
                source: en
                ---
                A stone does not move. See [waves](../a01-waves/en.md#up) and
                [springs](../a03-springs/en.md), or [below](#still) or [here](en.md).

                ## Still {#still}

                As above.
                -- content/lessons/a03-springs/en.md --
                ---
                title: Springs
                question: What is a spring?
                summary: Where springs are found.
                source: en
                ---
                A spring pulls back.
                -- content/lessons/a01-waves/en.md --
                ---
                title: Waves
                question: What is a wave?
                summary: Where waves are found.
                source: en
                ---
                ## Up {#up}

                And down.
                """;

        private Document page(String name) {
            return Jsoup.parse(TestCourse.inEnglish(folder).with(THREE).page("en/" + name));
        }

        @Test
        void leadToTheOneBeforeAndTheOneAfter() {
            assertThat(page("a01-waves.html").select(".turning a").eachAttr("href"))
                    .containsExactly("a03-springs.html");
            assertThat(page("a03-springs.html").select(".turning a").eachText())
                    .containsExactly("Previous Waves", "Next Stones");
            assertThat(page("a02-stones.html").select(".turning a").eachAttr("rel"))
                    .containsExactly("prev");
        }

        @Test
        void sayWhereTheyStandAndWhatTheyNeed() {
            Document stones = page("a02-stones.html");

            assertThat(stones.select(".eyebrow").text()).isEqualTo("Basics · Rest");
            assertThat(stones.select(".lesson-head .lesson-facts").eachText())
                    .containsExactly("Lesson 3 of 3 · about 90 minutes", "Read first: Waves, Springs");
            assertThat(page("a01-waves.html")
                            .select(".lesson-head .lesson-facts")
                            .eachText())
                    .containsExactly("Lesson 1 of 3 · about 1 minute");
        }

        @Test
        void standInThePathBesideEachOther() {
            Document springs = page("a03-springs.html");

            assertThat(springs.select(".course-path .lessons a").eachAttr("href"))
                    .containsExactly("a01-waves.html", "a03-springs.html", "a02-stones.html");
            assertThat(springs.select(".course-path [aria-current=page]").eachText())
                    .containsExactly("Springs");
        }

        @Test
        void linksToTheirFilesLeadToTheirPages() {
            assertThat(page("a02-stones.html").select("article > p a").eachAttr("href"))
                    .containsExactly("a01-waves.html#up", "a03-springs.html", "#still", "a02-stones.html");
        }

        @Test
        void aPartStandsOnOnePageToo() {
            Document part = page("part-basics.html");

            assertThat(part.select("article h2").eachText()).containsExactly("Waves", "Springs", "Stones");
            assertThat(part.select("article h3").eachText()).containsExactly("Up", "Still");
            assertThat(part.select("article [id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Nested
    class ComputedValues {
        private static final String MARKDOWN = """
                *{=sine-int8.bytes}*, [{=sine-int8.macs}](https://example.org), {=sine-int8.output.scale:5},
                {=sine-int8.three-half-pi.value:2}, `{=sine-int8.bytes}`

                ## {=sine-int8.parameters} numbers {#numbers}

                | name | value |
                |------|------:|
                | size | {=sine-int8.bytes} |

                A note[^a].

                [^a]: Of {=sine-int8.bytes} bytes.
                """;

        @Test
        void standInEveryPlaceForWords() {
            Document page = lesson(MARKDOWN);

            assertThat(page.select("article > p").get(0).html())
                    .isEqualTo("<em>1,872</em>, <a href=\"https://example.org\">288</a>, 0.00791, "
                            + "−1.00, <code>{=sine-int8.bytes}</code>");
            assertThat(page.select("h2#numbers").text()).isEqualTo("321 numbers");
            assertThat(page.select(".course-path .sections a, details a").eachText())
                    .contains("321 numbers");
            assertThat(page.select("td").eachText()).containsExactly("size", "1,872");
            assertThat(page.select(".notes li").text()).startsWith("Of 1,872 bytes.");
        }

        @Test
        void areWrittenAsTheLanguageDoes() {
            TestCourse course = TestCourse.in(folder).withSineModel().with("""
                    -- content/lessons/a01-waves/pt-BR.md --
                    ---
                    title: Ondas
                    question: O que é uma onda?
                    summary: Onde há ondas.
                    source: en
                    ---
                    {=sine-int8.bytes}, {=sine-int8.output.scale:5}, {=sine-int8.three-half-pi.value:2}
                    """);

            assertThat(course.page("pt-br/a01-waves.html")).contains("<p>1.872, 0,00791, −1,00</p>");
        }
    }

    @Nested
    class Markdown {
        @Test
        void quizWithOneRightAnswer() {
            Element quiz = lesson("""
                    :::quiz {#wave}
                    What is a *wave*?

                    - [x] A motion
                      - It goes **up** and down.
                    - [ ] A stone
                      - A stone lies still.
                    :::
                    """).selectFirst("fieldset");

            assertThat(quiz.attr("id")).isEqualTo("wave");
            assertThat(quiz.select(".quiz-question").text()).isEqualTo("What is a wave? Choose one.");
            assertThat(quiz.select("input").eachAttr("type")).containsExactly("radio", "radio");
            assertThat(quiz.select("input").eachAttr("name")).containsOnly("wave");
            assertThat(quiz.select("label").eachText()).containsExactly("A motion", "A stone");
            assertThat(quiz.select("label").eachAttr("for"))
                    .isEqualTo(quiz.select("input").eachAttr("id"));
            assertThat(quiz.select("li.right label").text()).isEqualTo("A motion");
            assertThat(quiz.select(".why").eachText())
                    .containsExactly("Yes. It goes up and down.", "No. A stone lies still.");
        }

        @Test
        void quizWithMoreThanOneRightAnswer() {
            Element quiz = lesson("""
                    :::quiz {#waves}
                    What moves?

                    - [x] A wave
                      - Up and down.
                    - [x] A spring
                      - To and fro.
                    :::
                    """).selectFirst("fieldset");

            assertThat(quiz.select(".quiz-how").text()).isEqualTo("Choose all that apply.");
            assertThat(quiz.select("input").eachAttr("type")).containsOnly("checkbox");
        }

        @Test
        void figureWithItsWordsFilledIn() {
            String page = course("""
                    :::figure {#drawing}
                    ![A wave of\\
                    {=sine-int8.bytes} bytes.](wave.svg)

                    - `top`: <up> & "*high*"
                    - `size`: {=sine-int8.bytes} bytes

                    A wave, as [drawn](#drawing).
                    :::
                    """.replace("<up>", "\\<up\\>")).with("""
                    -- content/lessons/a01-waves/wave.svg --
                    <?xml version="1.0"?>
                    <!-- Drawn by hand. -->
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100">
                      <path class="stroke-leaf" d="M0 50C120 0 360 100 480 50"/>
                      <text class="label" x="9" y="20">{top}</text>
                      <text class="label-small" x="9" y="90">≈ {size}</text>
                    </svg>
                    """).page("en/a01-waves.html");

            assertThat(page)
                    .contains(
                            "<figure id=\"drawing\">",
                            "<svg viewBox=\"0 0 480 100\" role=\"img\" aria-label=\"A wave of 1,872 bytes.\">",
                            "<text class=\"label\" x=\"9\" y=\"20\">&lt;up&gt; &amp; \"high\"</text>",
                            "<text class=\"label-small\" x=\"9\" y=\"90\">≈ 1,872 bytes</text>",
                            "<p>A wave, as <a href=\"#drawing\">drawn</a>.</p>");
        }

        @Test
        void notesAreNumberedAsTheTextRefersToThem() {
            Document page = lesson("""
                    First[^z], second[^a], first again[^z].

                    [^a]: The second note.
                    [^z]: The first note,

                        in two paragraphs.
                    """);

            assertThat(page.select("article sup").outerHtml().lines().toList())
                    .containsExactly(
                            "<sup><a href=\"#note-1\" id=\"ref-1\" aria-label=\"Note 1\">1</a></sup>",
                            "<sup><a href=\"#note-2\" id=\"ref-2\" aria-label=\"Note 2\">2</a></sup>",
                            "<sup><a href=\"#note-1\" id=\"ref-1-2\" aria-label=\"Note 1\">1</a></sup>");
            assertThat(page.select(".notes h2").text()).isEqualTo("Sources and notes");
            assertThat(page.select(".notes li").eachAttr("id")).containsExactly("note-1", "note-2");
            assertThat(page.select(".notes li").eachText())
                    .containsExactly("The first note, in two paragraphs. ↩ ↩", "The second note. ↩");
            assertThat(page.select("#note-1 .back a").eachAttr("href")).containsExactly("#ref-1", "#ref-1-2");
        }

        @Test
        void notesSpeakThePagesLanguage() {
            TestCourse course = TestCourse.in(folder).with("""
                    -- content/lessons/a01-waves/pt-BR.md --
                    ---
                    title: Ondas
                    question: O que é uma onda?
                    summary: Onde há ondas.
                    source: en
                    ---
                    Uma onda[^onda].

                    [^onda]: Sobe e desce.
                    """);

            assertThat(course.page("pt-br/a01-waves.html"))
                    .contains("aria-label=\"Nota 1\"", "Fontes e notas", "aria-label=\"Voltar ao texto da nota 1\"");
        }

        @Test
        void listsKeepTheirBoxes() {
            assertThat(lesson("""
                            - [ ] to do
                            - [x] done
                            """).select("article li").eachText()).contains("☐ to do", "☑ done");
        }

        @Test
        void tablesAndCodeScrollByKeyboard() {
            Document page = lesson("""
                    | wave |
                    |------|
                    | up   |

                    ```python
                    print("wave")
                    ```
                    """);

            assertThat(page.select("div.table").attr("tabindex")).isEqualTo("0");
            assertThat(page.select("pre").attr("tabindex")).isEqualTo("0");
            assertThat(page.select("pre code span").text()).contains("\"wave\"");
        }

        @Test
        void alertsAndFormulas() {
            Document page = lesson("""
                    > [!WARNING]
                    > Waves $y = x^2$ ahead.
                    """);

            assertThat(page.select("aside.alert.warning .alert-title").text()).isEqualTo("Warning");
            assertThat(page.select("aside math")).hasSize(1);
        }

        @Test
        void termsAreExplainedBelowTheText() {
            Document page = Jsoup.parse(course("A [wave](term:wave) and [waves](term:wave).\n")
                    .with("content/glossary.tsv", "id\ten\ten.definition\nwave\twave\tUp and down.\n")
                    .page("en/a01-waves.html"));

            assertThat(page.select("article > p a").eachAttr("href")).containsExactly("#term-wave", "#term-wave");
            assertThat(page.select("#term-wave").text()).isEqualTo("wave Up and down.");
        }

        /** Whatever people write stands in the page as text. */
        @Test
        void wordsAreNeverMarkup() {
            TestCourse course = TestCourse.inEnglish(folder).with("""
                    -- content/lessons/a01-waves/en.md --
                    ---
                    title: Waves <b>&amp; "springs"
                    question: '1 < 2 && 3 > 2?'
                    summary: <script>alert(1)</script>
                    source: en
                    ---
                    A \\<wave\\> & `</code>`.
                    """);
            String page = course.page("en/a01-waves.html");
            Document html = Jsoup.parse(page);

            assertThat(html.select("h1").text()).isEqualTo("Waves <b>&amp; \"springs\"");
            assertThat(html.select("article > header .question").text()).isEqualTo("1 < 2 && 3 > 2?");
            assertThat(html.select("meta[name=description]").attr("content")).isEqualTo("<script>alert(1)</script>");
            assertThat(html.select("article > p").html()).isEqualTo("A &lt;wave&gt; &amp; <code>&lt;/code&gt;</code>.");
            assertThat(page).doesNotContain("<script>alert", "<b>");
        }
    }

    @Nested
    class Labs {
        private TestCourse course() {
            return SiteGeneratorTest.this
                    .course("""
                            :::lab {#lab}
                            Find the smallest arena.

                            - `sine-int8`: </script> int8
                            - `sine-float`: float
                            :::
                            """.replace("</script>", "\\</script\\>"))
                    .with("""
                            -- content/lessons/a01-waves/lab.yaml --
                            board: arduino-nano-33-ble-sense
                            firmware: sine
                            offers:
                              model: [sine-int8, sine-float]
                              arena: {least: 0, most: 4096, step: 16}
                              drive: [clock, knob]
                            start: {model: sine-float, arena: 512, drive: knob}
                            reference: {model: sine-int8, arena: 1152, drive: clock}
                            seconds: 3.2
                            criteria: ["mean-error<=0.03"]
                            """);
        }

        @Test
        void tellTheBoardWhatItShows() {
            Document page = Jsoup.parse(course().page("en/a01-waves.html"));
            Element lab = page.selectFirst("section#lab");
            JsonObject config =
                    JsonParser.parseString(lab.selectFirst("script").data()).getAsJsonObject();

            assertThat(lab.select(".lab-words").text()).isEqualTo("Find the smallest arena.");
            assertThat(config.get("language").getAsString()).isEqualTo("en");
            assertThat(config.get("firmware").getAsString()).isEqualTo("sine");
            assertThat(config.get("board").getAsString()).isEqualTo("arduino-nano-33-ble-sense");
            assertThat(config.get("models").getAsJsonArray().get(0))
                    .hasToString("{\"id\":\"sine-int8\",\"label\":\"</script> int8\",\"labels\":[]}");
            assertThat(config.get("offers"))
                    .hasToString("[{\"id\":\"arena\",\"range\":{\"least\":0,\"most\":4096,\"step\":16}},"
                            + "{\"id\":\"drive\",\"words\":[\"clock\",\"knob\"]}]");
            assertThat(config.get("start"))
                    .hasToString("{\"model\":\"sine-float\",\"arena\":\"512\",\"drive\":\"knob\"}");
            assertThat(config.get("criteria")).hasToString("[\"mean-error<=0.03\"]");
        }

        @Test
        void leadToThePagesOfTheirModels() {
            assertThat(Jsoup.parse(course().page("en/a01-waves.html"))
                            .select(".lab-models")
                            .outerHtml())
                    .isEqualTo("<p class=\"lab-models\">About this model: "
                            + "<a href=\"model-sine.html\" lang=\"en\">The sine model</a></p>");
        }

        @Test
        void bringTheirScriptsAndOnlyThey() {
            TestCourse course = course();

            assertThat(Jsoup.parse(course.page("en/a01-waves.html"))
                            .select("head script")
                            .eachAttr("src"))
                    .containsExactly("../assets/sagui.js", "../assets/sagui-board.js");
            assertThat(Jsoup.parse(course.page("en/index.html"))
                            .select("head script")
                            .eachAttr("src"))
                    .containsExactly("../assets/sagui.js");
        }

        @Test
        void modelsAreScriptsThatRegisterThemselves() throws Exception {
            byte[] model = Files.readAllBytes(SINE.resolve("int8.tflite"));

            assertThat(course().site().get("assets/models/sine-int8.js"))
                    .isEqualTo("(globalThis.SaguiModels ??= {})[\"sine-int8\"] = \""
                            + Base64.getEncoder().encodeToString(model) + "\";\n");
        }

        /** A sound of two samples, 1 and −1. */
        @Test
        void recordingsAreScriptsThatRegisterThemselves() {
            byte[] wav = WavWriter.write(Sound.ofInt16(new short[] {1, -1}, 16_000));
            TestCourse course = TestCourse.in(folder)
                    .with("content/recordings/click.wav", wav)
                    .with("""
                            -- content/recordings/recordings.yaml --
                            recordings:
                              - {id: yes, from: file, file: click.wav}
                            """);

            assertThat(course.site().get("assets/recordings/yes.js"))
                    .isEqualTo("(globalThis.SaguiRecordings ??= {})[\"yes\"] = "
                            + "{kind: \"sound\", data: \"AQD//w==\"};\n");
        }
    }

    /** The files of the sine model, said to tell rising waves from falling ones behind a microphone. */
    private static final String WAVES = """
            -- content/models/waves/card.yaml --
            name: waves
            task: classification
            command: ./sagui model train waves
            seed: 7
            licence: Apache-2.0
            front-end: speech
            data: {id: drawn-waves, train: 2000, validation: 100, test: 1064, held-out: [voices, rooms]}
            classes: [up, down]
            training: {epochs: 12}
            variants:
              float:
                file: float.tflite
                bytes: 2304
                sha256: 8235beb89ffdc7a67471e20934605d48b78f9527da275c2b5ca7080783a24d2d
                parameters: 321
                macs: 288
                measured: {accuracy: 0.968985, auc: 0.99}
              int8:
                file: int8.tflite
                bytes: 1872
                sha256: 97855a1e312408eaf7bdf7fe48600d2b9e96b05f3486f9bc92d5a38cb7387136
                parameters: 321
                macs: 288
                measured: {accuracy: 0.960526, agreement: 0.98}
                details: {whispered-accuracy: 0.5}
                confusion:
                  up: [1000, 25]
                  down: [17, 22]
            -- content/models/waves/en.md --
            ---
            title: The wave model
            summary: Tells waves apart.
            source: en
            classes: {up: going up, down: going down}
            ---
            It finds {=waves-int8.recall.down.percent:1}% of the waves that go down, and {=waves-int8.details.whispered-accuracy:1}
            of the whispered ones, after {=waves.training.epochs} epochs. See the [lesson](../../lessons/a01-waves/en.md).
            -- content/models/waves/pt-BR.md --
            ---
            title: O modelo das ondas
            summary: Distingue ondas.
            source: en
            classes: {up: sobe, down: desce}
            ---
            Ele encontra {=waves-int8.recall.down.percent:1}% das ondas que descem.
            """;

    @Nested
    class Models {
        private TestCourse course() throws Exception {
            return TestCourse.in(folder)
                    .with(WAVES)
                    .with("content/models/waves/float.tflite", Files.readAllBytes(SINE.resolve("float.tflite")))
                    .with("content/models/waves/int8.tflite", Files.readAllBytes(SINE.resolve("int8.tflite")));
        }

        private Document page(String path) throws Exception {
            return Jsoup.parse(course().page(path));
        }

        private List<String> rows(Document page, String section) {
            return page.select("section[aria-labelledby=" + section + "] tr").eachText();
        }

        @Test
        void haveAPageWithTheirArticle() throws Exception {
            Document page = page("en/model-waves.html");

            assertThat(page.select("h1").text()).isEqualTo("The wave model");
            assertThat(page.select("article > p").html())
                    .isEqualTo(
                            "It finds 56.4% of the waves that go down, and 0.5 of the whispered ones, after 12 epochs. "
                                    + "See the <a href=\"a01-waves.html\">lesson</a>.");
            assertThat(page.select("main h2").eachText())
                    .containsExactly(
                            "At a glance", "Files and results", "Right and wrong answers, int8", "Does it fit?");
        }

        @Test
        void sayHowTheyWereMade() throws Exception {
            assertThat(rows(page("en/model-waves.html"), "card-facts"))
                    .containsExactly(
                            "Task classification, one class as the answer",
                            "Data set drawn-waves",
                            "Examples for training 2,000",
                            "Examples for validation 100",
                            "Examples for the test 1,064",
                            "Only in the test voices never trained on, rooms never trained on",
                            "Command that makes it anew ./sagui model train waves",
                            "Seed 7",
                            "Licence Apache-2.0",
                            "Front end speech: 17,008 bytes of flash and 14,672 bytes of RAM (modelled)");
        }

        @Test
        void sayHowGoodTheyAreAsTheLanguageWritesNumbers() throws Exception {
            assertThat(rows(page("pt-br/model-waves.html"), "card-files"))
                    .containsExactly(
                            "float int8",
                            "Arquivo waves-float.tflite waves-int8.tflite",
                            "Tamanho do arquivo, em bytes 2.304 1.872",
                            "Parâmetros 321 321",
                            "MACs por execução 288 288",
                            "Menor tensor arena, em bytes 1.072 1.072",
                            "Placas em que cabe 15 de 15 15 de 15",
                            "Acurácia 96,9% 96,1%",
                            "Respostas iguais às do float 98,0%",
                            "AUC 0,990");
        }

        @Test
        void showWhatTheyMistakeForWhat() throws Exception {
            Document page = page("pt-br/model-waves.html");

            assertThat(rows(page, "card-confusion-int8"))
                    .containsExactly("Classe real sobe desce Revocação", "sobe 1.000 25 97,6%", "desce 17 22 56,4%");
            assertThat(page.select("td.diagonal").eachText()).containsExactly("1.000", "22");
            assertThat(page.select("table.confusion th[scope=row]").eachText()).containsExactly("sobe", "desce");
        }

        @Test
        void sayWhichBoardsHaveRoomForThemWithTheirFrontEnd() throws Exception {
            assertThat(rows(page("en/model-waves.html"), "card-boards"))
                    .hasSize(16)
                    .startsWith(
                            "Board Room Flash RAM One run",
                            "Arduino Nano 33 BLE Sense fits 88 of 1,024 KiB modelled 72 of 256 KiB modelled "
                                    + "0.087 ms (0.07–0.23) CMSIS-NN, illustrative");
        }

        @Test
        void areListedAndCanBeTakenAlong() throws Exception {
            Map<String, String> site = course().withSineModel().site();

            assertThat(Jsoup.parse(site.get("pt-br/models.html"))
                            .select(".cards li")
                            .eachText())
                    .containsExactly("The sine model A curve, learned.", "O modelo das ondas Distingue ondas.");
            assertThat(Jsoup.parse(site.get("pt-br/models.html"))
                            .select(".cards li")
                            .eachAttr("lang"))
                    .containsExactly("en", "pt-BR");
            assertThat(Jsoup.parse(site.get("pt-br/map.html"))
                            .select("nav.map a[href^=model]")
                            .eachAttr("href"))
                    .containsExactly("models.html", "model-sine.html", "model-waves.html", "models.html");
            assertThat(Jsoup.parse(site.get("en/model-waves.html"))
                            .select("a[download]")
                            .eachAttr("href"))
                    .containsExactly("../assets/models/waves-float.tflite", "../assets/models/waves-int8.tflite");
            assertThat(site).containsKey("assets/models/waves-int8.tflite");
        }
    }

    /** One of everything, in both languages. */
    private static final String RICH = """
            -- content/glossary.tsv --
            id\ten\ten.definition\tpt-BR\tpt-BR.definition
            wave\twave\tUp and down.\tonda\tSobe e desce.
            -- content/pages/about/en.md --
            ---
            title: About
            summary: Who made it.
            source: en
            ---
            :::credits
            :::
            -- content/lessons/a01-waves/en.md --
            ---
            title: Waves
            question: What is a wave?
            summary: Where waves are found.
            source: en
            ---
            A [wave](term:wave) of {=sine-int8.bytes} bytes[^note], as
            $y = \\frac{x}{2}$; see [there](https://example.org) and [below](#up).

            ## Up {#up}

            | a | b |
            |:--|--:|
            | 1 | 2 |

            ```cpp
            int x = 1;
            ```

            > [!TIP]
            > Look.

            :::figure {#drawing}
            ![A wave.](wave.svg)

            - `top`: top

            A wave.
            :::

            :::quiz {#which}
            Which?

            - [x] This
              - For a reason.
            - [ ] That
              - For another.
            :::

            :::lab
            Find the smallest arena.

            - `sine-int8`: int8
            :::

            [^note]: A note.
            -- content/lessons/a01-waves/pt-BR.md --
            ---
            title: Ondas
            question: O que é uma onda?
            summary: Onde há ondas.
            source: en
            ---
            Uma [onda](term:wave).

            ## Subir {#up}

            :::figure {#drawing}
            ![Uma onda.](wave.svg)

            - `top`: topo

            Uma onda.
            :::

            :::quiz {#which}
            Qual?

            - [x] Esta
              - Por um motivo.
            - [ ] Aquela
              - Por outro.
            :::

            :::lab
            Ache a menor arena.

            - `sine-int8`: int8
            :::
            -- content/lessons/a01-waves/wave.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100">
              <text class="label" x="9" y="20">{top}</text>
            </svg>
            -- content/lessons/a01-waves/lab.yaml --
            board: arduino-nano-33-ble-sense
            firmware: sine
            offers:
              model: [sine-int8]
              arena: {least: 0, most: 4096, step: 16}
              drive: [clock, knob]
            start: {model: sine-int8, arena: 512, drive: clock}
            reference: {model: sine-int8, arena: 1152, drive: clock}
            seconds: 3.2
            criteria: ["angles>=64"]
            """;

    @Nested
    class EveryPage {
        private Map<String, Document> pages() {
            Map<String, Document> pages = new TreeMap<>();
            TestCourse.in(folder).withSineModel().with(RICH).site().forEach((path, text) -> {
                if (path.endsWith(".html")) {
                    pages.put(path, Jsoup.parse(text));
                }
            });
            return pages;
        }

        @Test
        void hasOnePolicy() {
            Map<String, Document> pages = pages();
            Document store = pages.remove("store.html");

            assertThat(policies(store))
                    .containsExactly("default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'");
            assertThat(pages.values())
                    .allSatisfy(page -> assertThat(policies(page))
                            .containsExactly("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
                                    + "style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                                    + "media-src 'self' data: blob:; worker-src blob:; frame-src 'self'; "
                                    + "connect-src 'none'; base-uri 'none'; form-action 'none'"));
        }

        private List<String> policies(Document page) {
            return page.select("meta[http-equiv=Content-Security-Policy]").eachAttr("content");
        }

        @Test
        void holdsNothingThatThePolicyForbids() {
            assertThat(pages()).allSatisfy((path, page) -> {
                assertThat(page.select("[style], style, base, iframe, [onclick], [onload]"))
                        .isEmpty();
                assertThat(page.select("script:not([src]):not([type=application/json])"))
                        .isEmpty();
                assertThat(page.select("script[type=module], [crossorigin], [integrity]"))
                        .isEmpty();
            });
        }

        /** Paths into the folder and nowhere else, that name a file: as file:// needs them. */
        @Test
        void refersToFilesByRelativePaths() {
            assertThat(pages()).allSatisfy((path, page) -> {
                List<String> own = page.select("[href]:not(a[href^=https:])").eachAttr("href");
                own.addAll(page.select("[src]").eachAttr("src"));
                assertThat(own)
                        .isNotEmpty()
                        .allMatch(reference ->
                                reference.matches("(\\.\\./)?([a-z0-9-]+/)*" + "([a-z0-9-]+\\.[a-z]+)?(#[a-z0-9-]+)?")
                                        && !reference.endsWith("/"));
            });
        }

        @Test
        void speaksItsLanguageExceptWhereItNamesWhatIsInAnother() {
            Document page = pages().get("pt-br/a01-waves.html");

            assertThat(page.select("body [lang=en]:not(a, p.files-missing, .terms span)"))
                    .isEmpty();
            assertThat(page.select(".terms span").outerHtml()).isEqualTo("<span lang=\"en\">wave</span>");
        }
    }

    @Nested
    class SameSources {
        /** Whether formulas are kept from an earlier build or made anew. */
        @Test
        void giveTheSameBytes() {
            TestCourse course = TestCourse.in(folder).withSineModel().with(RICH);
            SiteSources sources = course.sources();
            SiteSources fresh = new SiteSources(sources.content(), sources.i18n(), folder.resolve("cache"));

            assertThat(bytes(SiteGenerator.build(fresh))).isEqualTo(bytes(course.build()));
            assertThat(bytes(SiteGenerator.build(fresh))).isEqualTo(bytes(course.build()));
        }

        /** File systems list files in the order of their making, of hashes, or of names. */
        @Test
        void giveTheSameOrderWhateverThatOfTheFileSystem() {
            TestCourse course = TestCourse.inEnglish(folder);
            List<String> names =
                    IntStream.range(10, 30).mapToObj(i -> "page-" + i).toList();
            List<String> shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, new Random(1));
            for (String name : shuffled) {
                course.with("content/pages/" + name + "/en.md", """
                        ---
                        title: A page
                        summary: One of many.
                        source: en
                        ---
                        Text.
                        """);
            }

            assertThat(Jsoup.parse(course.page("en/a01-waves.html"))
                            .select("footer a[href^=page-]")
                            .eachAttr("href"))
                    .containsExactlyElementsOf(
                            names.stream().map(name -> name + ".html").toList());
        }

        /** Windows editors write a byte order mark in front, and two characters at the end of each line. */
        @Test
        void giveTheSamePagesWithTheLineEndsOfWindows(@TempDir Path other) {
            TestCourse windows = TestCourse.in(other).withSineModel();
            TestCourse.files(RICH).forEach((path, text) -> windows.with(path, "\uFEFF" + text.replace("\n", "\r\n")));

            assertThat(windows.site())
                    .isEqualTo(TestCourse.in(folder).withSineModel().with(RICH).site());
        }

        private Map<String, String> bytes(Build build) {
            assertThat(build.problems()).isEmpty();
            Map<String, String> bytes = new TreeMap<>();
            build.files()
                    .forEach(file -> bytes.put(file.path(), new String(file.bytes(), StandardCharsets.ISO_8859_1)));
            return bytes;
        }
    }
}
