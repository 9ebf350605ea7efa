package org.sagui.generator.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.sagui.generator.markdown.Alert;
import org.sagui.generator.markdown.ComputedValue;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Formula;
import org.sagui.generator.markdown.HeadingId;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.markdown.Terms;
import org.sagui.generator.markdown.highlight.Highlighter;
import org.sagui.generator.markdown.highlight.Token;

/** Writes the nodes that plain CommonMark does not have, or that a page shows in its own way. */
final class CourseNodeRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ArticleHtml article;

    CourseNodeRenderer(HtmlNodeRendererContext context, ArticleHtml article) {
        this.context = context;
        this.html = context.getWriter();
        this.article = article;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Alert.class,
                ComputedValue.class,
                Container.class,
                FencedCodeBlock.class,
                FootnoteDefinition.class,
                FootnoteReference.class,
                Formula.class,
                Heading.class,
                HeadingId.class,
                Link.class,
                TableBlock.class,
                TableCell.class,
                TaskListItemMarker.class,
                Text.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Text text) {
            article.typography().write(text.getLiteral(), html);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Container container) {
            html.line();
            html.raw(article.container(container));
            html.line();
        } else if (node instanceof ComputedValue value) {
            html.text(article.values().format(value));
        } else if (node instanceof FootnoteReference reference) {
            footnoteReference(reference);
        } else if (node instanceof Formula formula) {
            formula(formula);
        } else if (node instanceof Alert alert) {
            alert(alert);
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof TaskListItemMarker box) {
            html.text(box.isChecked() ? "☑ " : "☐ ");
        }
        // Heading ids stand in their headings' tags, footnotes at the end of the page.
    }

    private void heading(Heading heading) {
        String tag = "h" + article.embedding().rank(heading.getLevel());
        html.line();
        html.tag(
                tag,
                heading.getLastChild() instanceof HeadingId id
                        ? Map.of("id", article.embedding().id(id.id()))
                        : Map.of());
        Nodes.children(heading).forEach(context::render);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        String destination = link.getDestination();
        if (Terms.isTerm(destination)) {
            String id = article.embedding().id(Terms.anchor(Terms.id(destination)));
            html.tag("a", attributes("class", "term", "href", "#" + id));
        } else {
            html.tag("a", Map.of("href", article.embedding().href(destination)));
        }
        Nodes.children(link).forEach(context::render);
        html.tag("/a");
    }

    /** A formula of its own scrolls by itself where it is wider than the page. */
    private void formula(Formula formula) {
        if (formula.display()) {
            html.tag("div", attributes("class", "formula", "tabindex", "0"));
            html.raw(formula.mathMl());
            html.tag("/div");
            html.line();
        } else {
            html.raw(formula.mathMl());
        }
    }

    private void code(FencedCodeBlock code) {
        html.line();
        html.tag("pre", Map.of("tabindex", "0"));
        html.tag("code");
        for (Token token : Highlighter.highlight(code.getInfo(), code.getLiteral())) {
            if (token.kind().cssClass().isEmpty()) {
                html.text(token.text());
            } else {
                html.tag("span", Map.of("class", token.kind().cssClass()));
                html.text(token.text());
                html.tag("/span");
            }
        }
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private void footnoteReference(FootnoteReference reference) {
        Footnotes footnotes = article.footnotes();
        String number = String.valueOf(footnotes.number(reference));
        html.tag("sup");
        html.tag(
                "a",
                attributes(
                        "href", "#" + article.embedding().id("note-" + number),
                        "id", article.embedding().id(footnotes.id(reference)),
                        "aria-label", article.messages().text("notes.reference", Map.of("number", number))));
        html.text(number);
        html.tag("/a");
        html.tag("/sup");
    }

    private void alert(Alert alert) {
        html.line();
        html.tag("aside", Map.of("class", "alert " + alert.kind().id()));
        html.tag("p", Map.of("class", "alert-title"));
        html.text(article.messages().text("alert." + alert.kind().id()));
        html.tag("/p");
        Nodes.children(alert).forEach(context::render);
        html.tag("/aside");
        html.line();
    }

    /** Wide tables scroll by themselves: by touch, and by keyboard as they can be focused. */
    private void table(Node table) {
        html.line();
        html.tag("div", attributes("class", "table", "tabindex", "0"));
        html.tag("table");
        Nodes.children(table).forEach(context::render);
        html.tag("/table");
        html.tag("/div");
        html.line();
    }

    /** A header without words heads nothing: the corner above a first column of headings is a plain cell. */
    private void cell(TableCell cell) {
        String tag = cell.isHeader() && cell.getFirstChild() != null ? "th" : "td";
        html.tag(
                tag,
                cell.getAlignment() == null
                        ? Map.of()
                        : Map.of("class", cell.getAlignment().name().toLowerCase(Locale.ROOT)));
        Nodes.children(cell).forEach(context::render);
        html.tag("/" + tag);
        html.line();
    }

    /** Names and values in turn. Their order is that of the page: a build gives the same bytes each time. */
    private static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
