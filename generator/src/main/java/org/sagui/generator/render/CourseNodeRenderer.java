package org.sagui.generator.render;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.markdown.Alert;
import org.sagui.generator.markdown.ComputedValue;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Formula;
import org.sagui.generator.markdown.HeadingId;
import org.sagui.generator.markdown.Nodes;

/** Writes the nodes that plain CommonMark does not have, or that a page shows in its own way. */
final class CourseNodeRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Function<Container, String> containers;
    private final ValueFormat values;
    private final Footnotes footnotes;
    private final Messages messages;

    CourseNodeRenderer(
            HtmlNodeRendererContext context,
            Function<Container, String> containers,
            ValueFormat values,
            Footnotes footnotes,
            Messages messages) {
        this.context = context;
        this.html = context.getWriter();
        this.containers = containers;
        this.values = values;
        this.footnotes = footnotes;
        this.messages = messages;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Alert.class,
                ComputedValue.class,
                Container.class,
                FootnoteDefinition.class,
                FootnoteReference.class,
                Formula.class,
                Heading.class,
                HeadingId.class,
                TableBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Container container) {
            html.line();
            html.raw(containers.apply(container));
            html.line();
        } else if (node instanceof ComputedValue value) {
            html.text(values.format(value));
        } else if (node instanceof FootnoteReference reference) {
            footnoteReference(reference);
        } else if (node instanceof Formula formula) {
            html.raw(formula.mathMl());
        } else if (node instanceof Alert alert) {
            alert(alert);
        } else if (node instanceof TableBlock) {
            table(node);
        }
        // Heading ids stand in their headings' tags, footnotes at the end of the page.
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        html.line();
        html.tag(tag, heading.getLastChild() instanceof HeadingId id ? Map.of("id", id.id()) : Map.of());
        Nodes.children(heading).forEach(context::render);
        html.tag("/" + tag);
        html.line();
    }

    private void footnoteReference(FootnoteReference reference) {
        String number = String.valueOf(footnotes.number(reference));
        html.tag("sup");
        html.tag(
                "a",
                Map.of(
                        "href",
                        "#note-" + number,
                        "id",
                        footnotes.id(reference),
                        "class",
                        "note-reference",
                        "aria-label",
                        messages.text("notes.reference", Map.of("number", number))));
        html.text(number);
        html.tag("/a");
        html.tag("/sup");
    }

    private void alert(Alert alert) {
        html.line();
        html.tag("aside", Map.of("class", "alert " + alert.kind().id()));
        html.tag("p", Map.of("class", "alert-title"));
        html.text(messages.text("alert." + alert.kind().id()));
        html.tag("/p");
        Nodes.children(alert).forEach(context::render);
        html.tag("/aside");
        html.line();
    }

    /** Wide tables scroll by themselves: by touch, and by keyboard as they can be focused. */
    private void table(Node table) {
        html.line();
        html.tag("div", Map.of("class", "table", "tabindex", "0"));
        html.tag("table");
        Nodes.children(table).forEach(context::render);
        html.tag("/table");
        html.tag("/div");
        html.line();
    }
}
