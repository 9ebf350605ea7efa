package org.sagui.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines that open and close {@code :::} containers. */
class ContainerTest {
    private static List<String> outline(TestDocument document) {
        return document.document().containers().stream()
                .map(container -> document.place(container) + " " + container.name() + " "
                        + (container.id().isEmpty() ? "" : "#" + container.id() + " ")
                        + (container.isClosed() ? "closed" : "open"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    :::quiz          | quiz |
                    ::: quiz         | quiz |
                    :::quiz {#a-1}   | quiz | a-1
                    :::quiz{#a}      | quiz | a
                    :::  lab  {#a}   | lab  | a
                    ::::::figure     | figure |
                    """)
    void openingLines(String line, String name, String id) {
        Container container = new TestDocument(line + "\n").the(Container.class);

        assertThat(container.name()).isEqualTo(name);
        assertThat(container.id()).isEqualTo(id == null ? "" : id);
        assertThat(container.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"::quiz", ": : :", "text :::quiz", "'    :::quiz'", "\\:::quiz", "`:::quiz`"})
    void linesThatOpenNothing(String line) {
        assertThat(new TestDocument(line + "\n").all(Container.class)).isEmpty();
    }

    @Test
    void blankLinesInsideAreOptional() {
        String dense = ":::figure\ntext\n:::\n";
        String airy = ":::figure\n\ntext\n\n:::\n";

        assertThat(outline(new TestDocument(dense))).containsExactly("1:1 figure closed");
        assertThat(outline(new TestDocument(airy))).containsExactly("1:1 figure closed");
    }

    @Test
    void opensAndClosesInTheMiddleOfAParagraph() {
        TestDocument document = new TestDocument("before\n:::figure\ninside\n:::\nafter\n");

        assertThat(outline(document)).containsExactly("2:1 figure closed");
        assertThat(document.all(Paragraph.class))
                .extracting(Nodes::plainText)
                .containsExactly("before", "inside", "after");
    }

    @Test
    void moreColonsHoldFewer() {
        TestDocument document = new TestDocument("""
                :::::lab
                ::::quiz {#outer}
                :::figure
                inside
                :::
                between
                ::::
                end
                :::::
                after
                """);

        assertThat(outline(document)).containsExactly("1:1 lab closed", "2:1 quiz #outer closed", "3:1 figure closed");
        List<Container> containers = document.document().containers();
        assertThat(containers.get(1).getParent()).isSameAs(containers.get(0));
        assertThat(containers.get(2).getParent()).isSameAs(containers.get(1));
    }

    @Test
    void closedByAsManyColonsAndNoOtherNumber() {
        assertThat(outline(new TestDocument("::::lab\n:::\n:::::\n::::\n")))
                .containsExactly("1:1 lab closed", "2:1  open", "3:1  open");
    }

    @Test
    void neverClosedHoldsTheRest() {
        TestDocument document = new TestDocument(":::figure\none\n\ntwo\n");

        assertThat(outline(document)).containsExactly("1:1 figure open");
        assertThat(Nodes.children(document.the(Container.class))).hasSize(2);
        assertThat(document.problems()).contains("1:1 This :::figure is never closed.");
    }

    @Test
    void strayClosingLinesAreTold() {
        assertThat(new TestDocument("text\n\n:::\n\n- ::::\n").problems())
                .containsExactly("3:1 This ::: closes nothing.", "5:3 This ::: closes nothing.");
    }

    @Test
    void standsInListsAndQuotes() {
        TestDocument document = new TestDocument("""
                1. one

                   :::figure
                   inside
                   :::

                > :::figure
                > inside
                > :::
                """);

        assertThat(outline(document)).containsExactly("3:4 figure closed", "7:3 figure closed");
        assertThat(document.all(Container.class).get(0).getParent()).isInstanceOf(ListItem.class);
    }

    /** As in most Markdown dialects with such containers: their lines come before all that is inside. */
    @Test
    void codeInsideCannotHoldItsClosingLine() {
        TestDocument document = new TestDocument("::::figure\n```text\n:::\n```\n::::\n");

        assertThat(outline(document)).containsExactly("1:1 figure closed");
        assertThat(document.the(FencedCodeBlock.class).getLiteral()).isEqualTo(":::\n");
    }

    @Test
    void codeAtTheTopMayShowContainers() {
        assertThat(new TestDocument("```text\n:::quiz\n:::\n```\n").all(Container.class))
                .isEmpty();
    }

    @Test
    void figureIsAnImageLabelsAndACaption() {
        TestDocument document = new TestDocument("""
                :::figure
                ![A *wave*.](wave.svg)

                - `top`: the **top**
                - `size`: {=sine-int8.bytes}

                One.

                Two.
                :::
                """);

        Figure figure = (Figure) document.the(Container.class).content();
        assertThat(figure.image().getDestination()).isEqualTo("wave.svg");
        assertThat(figure.labels()).containsOnlyKeys("top", "size");
        assertThat(figure.labels().get("top")).extracting(Nodes::plainText).containsExactly("the", "top");
        assertThat(figure.labels().get("size")).first().isInstanceOf(ComputedValue.class);
        assertThat(figure.caption()).extracting(Nodes::plainText).containsExactly("One.", "Two.");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void quizIsAQuestionAndOptionsWithReasons() {
        TestDocument document = new TestDocument("""
                :::quiz {#which}
                First,

                which?

                * [ ] This
                  * For a reason
                    at length.

                * [X] That
                  * For another.
                :::
                """);

        Quiz quiz = (Quiz) document.the(Container.class).content();
        assertThat(quiz.id()).isEqualTo("which");
        assertThat(quiz.multiple()).isFalse();
        assertThat(quiz.question()).extracting(Nodes::plainText).containsExactly("First,", "which?");
        assertThat(quiz.options()).extracting(Quiz.Option::right).containsExactly(false, true);
        assertThat(quiz.options().get(0).reason())
                .extracting(Nodes::plainText)
                .containsExactly("For a reason at length.");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void labIsWordsThatEndWithNames() {
        TestDocument document = new TestDocument("""
                :::lab
                ## Find it {#lab}

                - Press Run.
                - Read.

                Done when:

                - `sine-int8`: int8
                - `wave`: one wave
                :::
                """);

        LabText lab = (LabText) document.the(Container.class).content();
        assertThat(lab.words()).hasSize(3);
        assertThat(lab.labels()).containsOnlyKeys("sine-int8", "wave");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void unknownOnesHoldNothing() {
        Node container = new TestDocument(":::note\ntext\n:::\n").the(Container.class);

        assertThat(((Container) container).content()).isNull();
    }
}
