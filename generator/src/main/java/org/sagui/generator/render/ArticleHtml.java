package org.sagui.generator.render;

import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Credits;
import org.sagui.generator.markdown.Figure;
import org.sagui.generator.markdown.LabText;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.markdown.Terms;
import org.sagui.generator.render.ArticleView.Note;
import org.sagui.generator.render.ArticleView.Section;
import org.sagui.generator.render.ArticleView.TermView;

/** The Markdown of one article as HTML. */
final class ArticleHtml {
    private final LinkedCourse course;
    private final ArticleDocument document;
    private final Embedding embedding;
    private final Messages messages;
    private final ValueFormat values;
    private final Typography typography;
    private final Footnotes footnotes;
    private final PlainText plainText;
    private final HtmlRenderer renderer;

    private ArticleHtml(LinkedCourse course, ArticleDocument document, Embedding embedding) {
        this.course = course;
        this.document = document;
        this.embedding = embedding;
        this.messages = course.messages().get(language());
        this.values = new ValueFormat(course.values(), messages);
        this.typography = new Typography(language());
        this.footnotes = new Footnotes(document.root());
        this.plainText = new PlainText(values);
        this.renderer = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new CourseNodeRenderer(context, this))
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .build();
    }

    static ArticleView view(LinkedCourse course, ArticleDocument document, Embedding embedding) {
        ArticleHtml html = new ArticleHtml(course, document, embedding);
        return new ArticleView(
                html.language().tag(),
                document.text().front().title(),
                document.text().front().question(),
                html.renderer.render(document.root()),
                course.labs().containsKey(document.article().slug()),
                html.sections(),
                html.terms(),
                html.notes(),
                embedding.prefix());
    }

    private Language language() {
        return document.text().language();
    }

    Embedding embedding() {
        return embedding;
    }

    Messages messages() {
        return messages;
    }

    ValueFormat values() {
        return values;
    }

    Typography typography() {
        return typography;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    private List<Section> sections() {
        return document.sections().stream()
                .filter(section -> section.heading().getLevel() == 2)
                .map(section ->
                        new Section(embedding.id(section.id()), plainText.of(Nodes.children(section.heading()))))
                .toList();
    }

    private List<TermView> terms() {
        return Terms.in(document.root()).stream()
                .map(id -> TermView.of(
                        id, embedding.id(Terms.anchor(id)), course.content().glossary(), language()))
                .toList();
    }

    private List<Note> notes() {
        return footnotes.used().stream()
                .map(note -> new Note(
                        blocks(Nodes.children(note)),
                        footnotes.referencesTo(note).stream()
                                .map(footnotes::id)
                                .map(embedding::id)
                                .toList()))
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

    /** A container by the template that has its name; the template knows what it holds by that name, too. */
    String container(Container container) {
        Map<String, Object> model = new HashMap<>();
        model.put(container.name(), container.content());
        model.put("id", container.id().isEmpty() ? "" : embedding.id(container.id()));
        model.put("html", TemplateFunction.html(List.class, this::blocks));
        model.put("inline", TemplateFunction.html(List.class, this::inline));
        model.put("msg", TemplateFunction.messages(messages));
        if (container.content() instanceof Figure figure) {
            model.put("drawing", drawing(figure));
        } else if (container.content() instanceof Credits) {
            model.put("works", Credit.all());
        } else if (container.content() instanceof LabText lab) {
            model.put("page", document.article().page());
            model.put("boards", embedding.boards());
            model.put("models", models());
            model.put("config", TemplateFunction.markup(labConfig(lab)));
        }
        return Templates.process("containers/" + container.name() + ".ftlh", model);
    }

    /** Links to the pages of the models that the lab offers. */
    private List<ArticleLink> models() {
        List<Variant> offered = course.labs().get(document.article().slug()).models();
        return course.content().models().values().stream()
                .filter(card -> card.variants().values().stream().anyMatch(offered::contains))
                .map(card -> ArticleLink.to(card.article(), language()))
                .toList();
    }

    private String labConfig(LabText words) {
        Lab lab = course.labs().get(document.article().slug());
        return LabConfig.json(lab, words, plainText, messages, language());
    }

    private TemplateModel drawing(Figure figure) {
        Map<String, String> labels = new HashMap<>();
        figure.labels().forEach((key, words) -> labels.put(key, plainText.of(words)));
        String name = plainText.of(List.of(figure.image()));
        return TemplateFunction.markup(course.drawings()
                .of(document.article(), figure.image().getDestination())
                .html(labels, name));
    }
}
