package org.sagui.generator.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.markdown.highlight.Highlighter;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;

/** Parses the Markdown of articles. */
public final class MarkdownReader {
    /** Deeper than people write, and little enough for every stage that walks the tree. */
    private static final int DEEPEST = 40;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create(), TaskListItemsExtension.create()))
            .customBlockParserFactory(new ContainerParser.Factory())
            .customInlineContentParserFactory(new BraceParser.Factory())
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Places places;
    private final Problems problems;

    private MarkdownReader(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /** Parses an article's text; what its marks lack is noted as problems. */
    public static ArticleDocument read(Article article, ArticleText text, Problems problems) {
        Node root = PARSER.parse(text.markdown().text());
        MarkdownReader reader = new MarkdownReader(new Places(text.markdown().path()), problems);
        Nodes.forEach(root, BlockQuote.class, quote -> Alert.replace(quote, reader));
        Nodes.forEach(root, FencedCodeBlock.class, MarkdownReader::replaceFormula);
        Nodes.forEach(root, Container.class, reader::readContainer);
        Nodes.forEach(root, FencedCodeBlock.class, reader::checkCode);
        Nodes.forEach(root, Image.class, reader::checkImage);
        Nodes.forEach(root, Heading.class, reader::checkHeading);
        Nodes.forEach(root, HeadingId.class, reader::checkHeadingId);
        Nodes.forEach(root, HtmlBlock.class, reader::refuseHtml);
        Nodes.forEach(root, HtmlInline.class, reader::refuseHtml);
        return new ArticleDocument(article, text, root);
    }

    /** Puts a formula in the place of a fenced block whose info string is {@code math}. */
    private static void replaceFormula(FencedCodeBlock block) {
        if (block.getInfo().equals("math")) {
            Formula formula = new Formula(block.getLiteral(), true);
            formula.setSourceSpans(block.getSourceSpans());
            block.insertBefore(formula);
            block.unlink();
        }
    }

    private void readContainer(Container container) {
        Set<String> known = ContainerKind.ALL.keySet();
        if (container.name().isEmpty() && container.rest().isEmpty()) {
            problem(
                    container,
                    "This ::: closes nothing.",
                    "Remove it, or give it as many colons as the line it closes.");
        } else if (!known.contains(container.name())) {
            problem(
                    container,
                    "There is no container “" + (container.name().isEmpty() ? container.rest() : container.name())
                            + "”.",
                    DidYouMean.hint(container.name(), known));
        } else {
            if (!container.rest().isEmpty()) {
                problem(
                        container,
                        "“" + container.rest() + "” does not belong on this line.",
                        "Write only the container's name and, if it has one, its id: {#lower-case-ascii}.");
            }
            if (!container.isClosed()) {
                problem(
                        container,
                        "This :::" + container.name() + " is never closed.",
                        "End it with a line of as many colons, before the next one begins.");
            }
            container.setContent(ContainerKind.ALL
                    .get(container.name())
                    .reader()
                    .apply(new ContainerReader(container, places, problems)));
        }
    }

    private void checkCode(FencedCodeBlock block) {
        String language = block.getInfo();
        if (!Highlighter.languages().contains(language.toLowerCase(Locale.ROOT))) {
            problem(
                    block,
                    language.isEmpty()
                            ? "This code does not say its language."
                            : "There is no language “" + language + "” for code.",
                    DidYouMean.hint(language, Highlighter.languages()));
        }
    }

    private void checkImage(Image image) {
        boolean drawn = image.getParent() != null
                && image.getParent().getParent() instanceof Container container
                && container.content() instanceof Figure figure
                && figure.image() == image;
        if (!drawn) {
            problem(
                    image,
                    "This image stands outside a figure.",
                    "Begin a :::figure with it, and end that with a caption.");
        } else if (!image.getDestination().endsWith(".svg")) {
            problem(image, "“" + image.getDestination() + "” is no drawing.", "Use an .svg file of the text's folder.");
        }
    }

    private void checkHeading(Heading heading) {
        if (heading.getLevel() == 1) {
            problem(heading, "This heading has the rank of the page's title.", "Begin it with ## or more.");
        }
        if (!(heading.getLastChild() instanceof HeadingId)) {
            problem(
                    heading,
                    "This heading has no id.",
                    "End it with {#some-words}: lower-case ASCII, the same in each language.");
        }
    }

    private void checkHeadingId(HeadingId id) {
        if (!(id.getParent() instanceof Heading) || id.getNext() != null) {
            problem(id, "An id does not belong here.", "Write {#id} only at the end of a heading.");
        } else if (!ID.matcher(id.id()).matches()) {
            problem(
                    id,
                    "“" + id.id() + "” is not an id: ids are lower-case ASCII words joined by hyphens.",
                    "Write it like {#zero-needs-a-mark}.");
        }
    }

    private void refuseHtml(Node html) {
        problem(html, "HTML is not allowed in texts.", "Use Markdown; write \\< for a < that is meant as text.");
    }

    void problem(Node node, String message, String hint) {
        problems.add(places.of(node), message, hint);
    }
}
