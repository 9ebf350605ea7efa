package org.sagui.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Sagui's Markdown has beyond CommonMark, and where its nodes stand. */
class MarkdownReaderTest {
    @Test
    void headingsHaveIds() {
        TestDocument document = new TestDocument("""
                ## Zero needs a *mark* {#zero-needs-a-mark}

                ### Setext is fine {#too}

                Second
                ------
                """);

        assertThat(document.document().sections()).extracting(Section::id).containsExactly("zero-needs-a-mark", "too");
        assertThat(document.problems()).containsExactly("5:1 This heading has no id.");
    }

    @ParameterizedTest
    @CsvSource({"zero", "z", "0", "zero-1", "a-b-c"})
    void idsAreWordsJoinedByHyphens(String id) {
        assertThat(new TestDocument("## Zero {#" + id + "}\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Zero", "zero_1", "-zero", "zero-", "zero--1", "zero.1", "zero:1"})
    void otherIdsAreTold(String id) {
        assertThat(new TestDocument("## Zero {#" + id + "}\n").problems())
                .containsExactly("1:9 “" + id + "” is not an id: ids are lower-case ASCII words joined by hyphens.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {=sine-int8.bytes}   | sine-int8.bytes   | 0
                    {=a.scale:5}         | a.scale           | 5
                    {=a:0}               | a                 | 0
                    {=A b}               | A b               | 0
                    {=a:12}              | a:12              | 0
                    {=}                  | ''                | 0
                    """)
    void computedValuesHaveANameAndDigits(String markdown, String name, int digits) {
        ComputedValue value = new TestDocument("x " + markdown + " y\n").the(ComputedValue.class);

        assertThat(value.name()).isEqualTo(name);
        assertThat(value.digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"{a}", "{ =a}", "{=a", "`{=a}`", "\\{=a}", "{}", "{{}}"})
    void otherBracesAreText(String markdown) {
        assertThat(new TestDocument(markdown + "\n").all(ComputedValue.class)).isEmpty();
    }

    @Test
    void computedValuesStandWhereverTextDoes() {
        TestDocument document = new TestDocument("""
                {=v1} *{=v2}* **_{=v3}_** [{=v4}](https://example.org) "{=v5}",{=v6}{=v7}

                ## {=v8} {#h}

                - {=v9}
                  1. x {=v10}

                > {=v11}[^n]

                | {=v12} | {=v13} |
                |:-------|--------|
                | {=v14} | `x` **{=v15}** |

                :::figure
                ![An image of {=v16}.](a.svg)

                - `k`: {=v17} b

                {=v18}
                :::

                [^n]: {=v19}

                > [!NOTE]
                > {=v20}
                """);

        assertThat(document.all(ComputedValue.class))
                .extracting(value -> document.place(value) + " " + value.name())
                .containsExactly(
                        "1:1 v1",
                        "1:8 v2",
                        "1:18 v3",
                        "1:28 v4",
                        "1:57 v5",
                        "1:64 v6",
                        "1:69 v7",
                        "3:4 v8",
                        "5:3 v9",
                        "6:8 v10",
                        "8:3 v11",
                        "10:3 v12",
                        "10:12 v13",
                        "12:3 v14",
                        "12:18 v15",
                        "15:15 v16",
                        "17:8 v17",
                        "19:1 v18",
                        "22:7 v19",
                        "25:3 v20");
    }

    /** Columns are those of editors: each letter, tab and half of an emoji is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'ção {=a}'        | 1:5
                    '🐒 {=a}'          | 1:4
                    '-\t{=a}'         | 1:3
                    '- -\t{=a}'       | 1:5
                    '>   {=a}'        | 1:5
                    '   {=a}'         | 1:4
                    '&amp; {=a}'      | 1:7
                    '\\* {=a}'         | 1:4
                    """)
    void columnsAreThoseOfTheFile(String markdown, String place) {
        TestDocument document = new TestDocument(markdown + "\n");

        assertThat(document.place(document.the(ComputedValue.class))).isEqualTo(place);
    }

    @Test
    void nodesOfAllKindsKnowTheirPlace() {
        TestDocument document = new TestDocument("a *b*\nc [d](e) `f`\n\n- g\n\n  ![h](i.svg)\n");

        assertThat(document.place(document.the(Emphasis.class))).isEqualTo("1:3");
        assertThat(document.place(document.the(Link.class))).isEqualTo("2:3");
        assertThat(document.place(document.the(Code.class))).isEqualTo("2:10");
        assertThat(document.place(document.the(Image.class))).isEqualTo("6:3");
    }

    @Test
    void whatALinkMayLeadToAreHeadingsAndContainers() {
        TestDocument document = new TestDocument("""
                ## One {#one}

                :::quiz {#two}
                :::

                :::figure
                ### Three {#three}
                :::
                """);

        assertThat(document.document().ids()).containsExactly("one", "three", "two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [!NOTE]    | NOTE
                    [!TIP]     | TIP
                    [!WARNING] | WARNING
                    """)
    void alertsAreQuotesThatBeginWithAMark(String mark, Alert.Kind kind) {
        TestDocument document = new TestDocument("> " + mark + "\n> First.\n>\n> Second.\n");
        Alert alert = document.the(Alert.class);

        assertThat(alert.kind()).isEqualTo(kind);
        assertThat(Nodes.children(alert)).extracting(Nodes::plainText).containsExactly("First.", "Second.");
        assertThat(document.place(alert)).isEqualTo("1:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $x$            | x
                    ($x^2$)        | x^2
                    $a$, $b        | a
                    $\\frac{1}{2}$ | \\frac{1}{2}
                    """)
    void formulasStandBetweenDollars(String markdown, String tex) {
        Formula formula = new TestDocument(markdown + "\n").the(Formula.class);

        assertThat(formula.tex()).isEqualTo(tex);
        assertThat(formula.display()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"$5", "$5 and $6", "R$5 to R$6", "5$ and 6$", "$ x$", "$x $", "\\$x$", "`$x$`", "$$"})
    void pricesStayPrices(String markdown) {
        assertThat(new TestDocument(markdown + "\n").all(Formula.class)).isEmpty();
    }

    @Test
    void fencedFormulasStandOnLinesOfTheirOwn() {
        TestDocument document = new TestDocument("text\n\n```math\nx\n= 1\n```\n");
        Formula formula = document.the(Formula.class);

        assertThat(formula.tex()).isEqualTo("x\n= 1\n");
        assertThat(formula.display()).isTrue();
        assertThat(document.place(formula)).isEqualTo("3:1");
    }

    /** A file that nests for its own sake stays text and is not walked to the end of the stack. */
    @Test
    void nestingEnds() {
        for (String mark : List.of("> ", "- ", "*a ", "[", "![", ":::::quiz\n", "1. ")) {
            TestDocument document = new TestDocument(mark.repeat(20_000) + "x\n");
            assertThat(depth(document.document().root())).as(mark).isLessThan(200);
        }
    }

    private static int depth(Node node) {
        int deepest = 0;
        for (Node child : Nodes.children(node)) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }

    @Test
    void htmlIsToldWhereverItStands() {
        assertThat(new TestDocument("a <b>c</b>\n\n<hr>\n\n- <!-- d -->\n").problems())
                .containsExactly(
                        "1:3 HTML is not allowed in texts.",
                        "1:7 HTML is not allowed in texts.",
                        "3:1 HTML is not allowed in texts.",
                        "5:3 HTML is not allowed in texts.");
    }

    @Test
    void charactersThatLookLikeHtmlStayText() {
        assertThat(new TestDocument("1 < 2, a<b, &lt;i&gt; and \\<b\\>\n")
                        .the(Text.class)
                        .getLiteral())
                .isEqualTo("1 < 2, a<b, <i> and <b>");
    }
}
