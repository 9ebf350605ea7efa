package org.sagui.generator.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a page says.
 *
 * @param name of its file, without ending
 * @param kind of page: {@code lesson}, {@code model}, {@code page} or {@code glossary}
 */
record PageText(String name, String kind, String title, List<Section> sections) {
    /**
     * The first stands before all headings, and for the page; it may have no text.
     *
     * @param id in the page, to link to; empty for what stands before the first heading
     * @param heading empty for what stands before the first
     */
    record Section(String id, String heading, String text) {}

    /** Drawings, formulas that stand apart, what other pages say better, and what is not to be told before it is asked. */
    private static final String UNSAID =
            "svg, script, nav, sagui-board, math[display=block], sup a, .contents, .back, .eyebrow, .lesson-facts, .quiz-how, "
                    + ".why, .alert-title, main:not([data-search=glossary]) .terms, [data-search=no]";

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

    /**
     * Reads the text of a page that is to be found; its template says so with {@code data-search="<kind>"} on
     * {@code main}.
     */
    static Optional<PageText> read(String name, String html) {
        Element main = Jsoup.parse(html).selectFirst("main[data-search]");
        if (main == null) {
            return Optional.empty();
        }
        String title = plain(main.selectFirst("h1").text());
        main.select(UNSAID).remove();
        main.selectFirst("h1").remove();
        Reader reader = new Reader();
        main.traverse(reader);
        return Optional.of(new PageText(name, main.attr("data-search"), title, reader.sections()));
    }

    /** In one line, its letters composed, so that each stays one character when it loses its accent. */
    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Starts a section at each heading with an id, and at each term of the glossary. */
    private static final class Reader implements NodeVisitor {
        private final List<Section> sections = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String id = "";
        private String heading = "";
        private Element inHeading;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && startsSection(element)) {
                end();
                inHeading = element;
                id = element.tagName().equals("dt") ? element.parent().id() : element.id();
                heading = plain(element.tagName().equals("dt") ? element.ownText() : element.text());
            } else if (node instanceof TextNode words && inHeading == null) {
                text.append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == inHeading) {
                inHeading = null;
            } else if (node instanceof Element element
                    && (element.isBlock() || element.tagName().equals("br"))) {
                text.append(' ');
            }
        }

        private static boolean startsSection(Element element) {
            return switch (element.tagName()) {
                case "h2", "h3" -> !element.id().isEmpty();
                case "dt" -> element.parent().hasAttr("id");
                default -> false;
            };
        }

        private void end() {
            sections.add(new Section(id, heading, plain(text.toString())));
            text.setLength(0);
        }

        List<Section> sections() {
            end();
            return sections;
        }
    }
}
