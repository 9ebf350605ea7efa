package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Course;
import org.sagui.generator.content.CourseText;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.Lesson;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Terms;
import org.sagui.generator.render.ArticleView.TermView;

/** The pages of one language. */
final class LanguagePages {
    private static final String HOME = "index.html";
    private static final String BOARD = "board.html";
    private static final String GLOSSARY = "glossary.html";
    private static final String MAP = "map.html";
    private static final String MODELS = "models.html";

    /** From a page in a language's folder to the site's folder. */
    private static final String UP = "../";

    private final LinkedCourse course;
    private final Content content;
    private final Language language;
    private final CourseText words;
    private final Messages messages;
    private final CoursePathBuilder paths;

    LanguagePages(LinkedCourse course, Language language) {
        this.course = course;
        this.content = course.content();
        this.language = language;
        this.words = content.texts().get(language);
        this.messages = course.messages().get(language);
        this.paths = new CoursePathBuilder(content, language);
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(home());
        content.course().lessons().forEach(lesson -> pages.add(lesson(lesson)));
        content.course().parts().forEach(part -> pages.add(part(part)));
        content.models().values().forEach(card -> pages.add(modelCard(card)));
        if (!content.models().isEmpty()) {
            pages.add(models());
            pages.add(board());
        }
        content.pages().forEach(article -> pages.add(article(article)));
        pages.add(glossary());
        pages.add(map());
        return pages;
    }

    /** The page that opens first, in the site's folder: it leads to the home page in each language. */
    Page gate() {
        Map<String, Object> model = model(head("", words.summary(), HOME, ""));
        model.put(
                "openings",
                content.languages().stream().map(content.texts()::get).toList());
        return new Page(HOME, Templates.process("gate.ftlh", model));
    }

    /** What web servers show for addresses that do not exist. */
    Page notFound() {
        Map<String, Object> model = model(head(messages.text("notFound.title"), words.summary(), HOME, ""));
        model.put(
                "apologies",
                content.languages().stream()
                        .map(other -> Map.of(
                                "language", other.tag(),
                                "text", course.messages().get(other).text("notFound.text"),
                                "link", course.messages().get(other).text("site.home")))
                        .toList());
        return new Page("404.html", Templates.process("404.ftlh", model));
    }

    private Page home() {
        Map<String, Object> model = model(head("", words.summary(), HOME, UP));
        model.put("path", paths.path(null));
        return page(HOME, "home.ftlh", model);
    }

    private Page lesson(Lesson lesson) {
        ArticleText text = lesson.article().text(language);
        String file = lesson.article().page();
        Map<String, Object> model =
                model(head(text.front().title(), text.front().summary(), file, UP));
        model.put("path", paths.path(lesson));
        model.put("lesson", paths.lesson(lesson));
        putArticle(model, lesson.article());
        return page(file, "lesson.ftlh", model);
    }

    private Page article(Article article) {
        ArticleText text = article.text(language);
        Map<String, Object> model =
                model(head(text.front().title(), text.front().summary(), article.page(), UP));
        putArticle(model, article);
        return page(article.page(), "article.ftlh", model);
    }

    private Page modelCard(ModelCard card) {
        ArticleText text = card.article().text(language);
        String file = card.article().page();
        Map<String, Object> model =
                model(head(text.front().title(), text.front().summary(), file, UP));
        putArticle(model, card.article());
        model.put(
                "card", new ModelViewBuilder(card, course.models(), text.front().classes(), messages).view());
        model.put("models", MODELS);
        return page(file, "model.ftlh", model);
    }

    /** All models there are. */
    private Page models() {
        String title = messages.text("models.title");
        Map<String, Object> model = model(head(title, messages.text("models.summary"), MODELS, UP));
        model.put("models", modelLinks());
        return page(MODELS, "models.ftlh", model);
    }

    /** A board for everything that there is, and for files of the learner's. */
    private Page board() {
        Map<String, Object> model =
                model(head(messages.text("bench.title"), messages.text("bench.summary"), BOARD, UP));
        model.put("config", TemplateFunction.markup(BenchConfig.json(course, language)));
        return page(BOARD, "board.ftlh", model);
    }

    private List<ArticleLink> modelLinks() {
        return content.models().values().stream()
                .map(card -> ArticleLink.to(card.article(), language))
                .toList();
    }

    /** All lessons of a part in one page, to read without turning or to print. */
    private Page part(Course.Part part) {
        CourseText.Heading heading = words.parts().get(part.id());
        List<ArticleView> articles = new ArrayList<>();
        for (Lesson lesson : part.lessons()) {
            Embedding embedding = new Embedding(lesson.id() + "-", 1, false);
            articles.add(ArticleHtml.view(course, document(lesson.article()), embedding));
        }
        String file = CoursePathBuilder.partPage(part);
        Map<String, Object> model = model(head(heading.title(), heading.opening(), file, UP));
        model.put("part", heading);
        model.put("articles", articles);
        return page(file, "part.ftlh", model);
    }

    private Page glossary() {
        List<TermView> terms = content.glossary().terms().keySet().stream()
                .map(id -> TermView.of(id, Terms.anchor(id), content.glossary(), language))
                .sorted(messages.order(TermView::name))
                .toList();
        String title = messages.text("glossary.title");
        Map<String, Object> model = model(head(title, messages.text("glossary.summary"), GLOSSARY, UP));
        model.put("terms", terms);
        return page(GLOSSARY, "glossary.ftlh", model);
    }

    /** All pages there are. */
    private Page map() {
        Map<String, Object> model = model(head(messages.text("map.title"), words.summary(), MAP, UP));
        model.put("path", paths.path(null));
        model.put("models", modelLinks());
        model.put("modelsPage", MODELS);
        return page(MAP, "map.ftlh", model);
    }

    private Page page(String file, String template, Map<String, Object> model) {
        return new Page(language.folder() + "/" + file, Templates.process(template, model));
    }

    private void putArticle(Map<String, Object> model, Article article) {
        ArticleView view = ArticleHtml.view(course, document(article), Embedding.ALONE);
        model.put("article", view);
        model.put("translated", view.language().equals(language.tag()));
    }

    /** The document in this language or, where a translation is missing, in the one that was written first. */
    private ArticleDocument document(Article article) {
        ArticleText text = article.text(language);
        return course.documents().stream()
                .filter(document -> document.text() == text)
                .findFirst()
                .orElseThrow();
    }

    private PageHead head(String title, String description, String file, String root) {
        List<PageHead.Alternate> alternates = content.languages().stream()
                .map(other -> new PageHead.Alternate(
                        other.tag(),
                        other.name(),
                        root + other.folder() + "/" + file,
                        !root.isEmpty() && other.equals(language),
                        course.messages().get(other).text("site.filesMissing")))
                .toList();
        String folder = root.isEmpty() ? language.folder() + "/" : "";
        return new PageHead(language.tag(), title, description, root, folder + HOME, alternates, links(folder));
    }

    private List<PageLink> links(String folder) {
        List<PageLink> links = new ArrayList<>();
        content.pages()
                .forEach(page -> links.add(new PageLink(
                        folder + page.page(), page.text(language).front().title())));
        if (!content.models().isEmpty()) {
            links.add(new PageLink(folder + BOARD, messages.text("bench.title")));
            links.add(new PageLink(folder + MODELS, messages.text("models.title")));
        }
        links.add(new PageLink(folder + GLOSSARY, messages.text("glossary.title")));
        links.add(new PageLink(folder + MAP, messages.text("map.title")));
        return links;
    }

    private Map<String, Object> model(PageHead head) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", head);
        model.put("folder", language.folder());
        model.put("course", words);
        model.put("msg", TemplateFunction.messages(messages));
        model.put("html", TemplateFunction.html(String.class, html -> html));
        return model;
    }
}
