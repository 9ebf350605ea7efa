package org.sagui.generator.render;

import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Figure;
import org.sagui.generator.markdown.LabText;
import org.sagui.generator.markdown.LessonDocument;
import org.sagui.generator.markdown.Nodes;

/** The Markdown of one lesson as HTML. */
final class LessonHtml {
    private final LinkedCourse course;
    private final LessonDocument document;
    private final Messages messages;
    private final Footnotes footnotes;
    private final PlainText plainText;
    private final HtmlRenderer renderer;

    LessonHtml(LinkedCourse course, LessonDocument document) {
        this.course = course;
        this.document = document;
        this.messages = course.messages().get(document.text().language());
        this.footnotes = new Footnotes(document.root());
        ValueFormat values = new ValueFormat(course.values(), messages);
        this.plainText = new PlainText(values);
        this.renderer = HtmlRenderer.builder()
                .nodeRendererFactory(
                        context -> new CourseNodeRenderer(context, this::container, values, footnotes, messages))
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .build();
    }

    String body() {
        return renderer.render(document.root());
    }

    /** The headings of the second rank, for a list of contents. */
    List<LessonPage.TocEntry> contents() {
        return document.sections().stream()
                .filter(section -> section.heading().getLevel() == 2)
                .filter(section -> section.heading().getParent() == document.root())
                .map(section -> new LessonPage.TocEntry(section.id(), title(section.heading())))
                .toList();
    }

    private String title(Heading heading) {
        return plainText.of(Nodes.children(heading));
    }

    List<LessonPage.Note> notes() {
        return footnotes.used().stream()
                .map(note -> new LessonPage.Note(
                        blocks(Nodes.children(note)),
                        footnotes.referencesTo(note).stream().map(footnotes::id).toList()))
                .toList();
    }

    private String blocks(List<?> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> html.append(renderer.render((Node) node)));
        return html.toString();
    }

    /** For places where only running text may stand: paragraphs without their tags. */
    private String inline(List<?> nodes) {
        StringBuilder html = new StringBuilder();
        for (Object node : nodes) {
            html.append(
                    node instanceof Paragraph paragraph ? blocks(Nodes.children(paragraph)) : blocks(List.of(node)));
        }
        return html.toString();
    }

    private String container(Container container) {
        Map<String, Object> model = new HashMap<>();
        model.put(container.name(), container.content());
        model.put("html", TemplateFunction.html(List.class, this::blocks));
        model.put("inline", TemplateFunction.html(List.class, this::inline));
        model.put("msg", TemplateFunction.messages(messages));
        if (container.content() instanceof Figure figure) {
            model.put("drawing", drawing(figure));
        } else if (container.content() instanceof LabText lab) {
            model.put("config", TemplateFunction.markup(labConfig(lab)));
        }
        return Templates.process("containers/" + container.name() + ".ftlh", model);
    }

    private String labConfig(LabText words) {
        Lab lab = course.labs().get(document.lesson().id());
        return LabConfig.json(lab, words, plainText, messages, document.text().language());
    }

    private TemplateModel drawing(Figure figure) {
        Map<String, String> labels = new HashMap<>();
        figure.labels().forEach((key, words) -> labels.put(key, plainText.of(words)));
        String name = plainText.of(List.of(figure.image()));
        return TemplateFunction.markup(course.drawings()
                .of(document.lesson(), figure.image().getDestination())
                .html(labels, name));
    }
}
