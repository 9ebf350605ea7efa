package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Course;
import org.sagui.generator.content.CourseText;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.Lesson;
import org.sagui.generator.content.LessonText;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.markdown.LessonDocument;

/** Renders all pages of a course. */
public final class SiteRenderer {
    private static final String HOME = "index.html";

    private final LinkedCourse course;
    private final Content content;

    private SiteRenderer(LinkedCourse course) {
        this.course = course;
        this.content = course.content();
    }

    public static List<Page> render(LinkedCourse course) {
        return new SiteRenderer(course).render();
    }

    /** The script that carries a model, as a path below the site's folder. */
    public static String modelScript(Variant model) {
        return "assets/models/" + model.id() + ".js";
    }

    private List<Page> render() {
        List<Page> pages = new ArrayList<>();
        pages.add(rootPage());
        pages.add(storePage());
        for (Language language : content.languages()) {
            pages.add(homePage(language));
        }
        for (LessonDocument document : course.documents()) {
            pages.add(lessonPage(document));
        }
        return pages;
    }

    /** The page that opens first: it leads to the home page in each language. */
    private Page rootPage() {
        Language first = content.languages().get(0);
        Map<String, Object> model = model(first, pageHead(first, "", HOME, ""));
        model.put(
                "openings",
                content.languages().stream().map(content.texts()::get).toList());
        return new Page(HOME, Templates.process("root.ftlh", model));
    }

    /** The page that others frame to keep what a reader chose and did. */
    private static Page storePage() {
        return new Page("store.html", Templates.process("store.ftlh", Map.of()));
    }

    private Page homePage(Language language) {
        Map<String, Object> model = model(language, pageHead(language, "", HOME, "../"));
        model.put("path", path(language, null));
        return new Page(language.folder() + "/" + HOME, Templates.process("home.ftlh", model));
    }

    private Page lessonPage(LessonDocument document) {
        Language language = document.text().language();
        Lesson lesson = document.lesson();
        LessonText text = document.text();
        String file = lesson.slug() + ".html";
        PageHead head = pageHead(
                language, text.front().title(), file, "../", text.front().summary());
        Map<String, Object> model = model(language, head);
        model.put("path", path(language, lesson));
        model.put("lesson", lessonView(document));
        model.put("html", TemplateFunction.html(String.class, html -> html));
        return new Page(language.folder() + "/" + file, Templates.process("lesson.ftlh", model));
    }

    private LessonPage lessonView(LessonDocument document) {
        Lesson lesson = document.lesson();
        Language language = document.text().language();
        CourseText words = content.texts().get(language);
        List<Lesson> lessons = content.course().lessons();
        int index = lessons.indexOf(lesson);
        LessonHtml html = new LessonHtml(course, document);
        Course.Part part = content.course().parts().stream()
                .filter(candidate -> candidate.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
        Course.Module module = part.modules().stream()
                .filter(candidate -> candidate.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
        return new LessonPage(
                document.text().front().title(),
                document.text().front().question(),
                words.parts().get(part.id()).title(),
                words.modules().get(module.id()).title(),
                index + 1,
                lessons.size(),
                lesson.minutes(),
                html.body(),
                course.labs().containsKey(lesson.id()),
                html.contents(),
                html.notes(),
                lessons.stream()
                        .filter(other -> lesson.needs().contains(other.id()))
                        .map(other -> link(other, language, false))
                        .toList(),
                index > 0 ? link(lessons.get(index - 1), language, false) : null,
                index < lessons.size() - 1 ? link(lessons.get(index + 1), language, false) : null);
    }

    private CoursePath path(Language language, Lesson current) {
        CourseText words = content.texts().get(language);
        List<CoursePath.Part> parts = new ArrayList<>();
        for (Course.Part part : content.course().parts()) {
            CourseText.Heading heading = words.parts().get(part.id());
            parts.add(new CoursePath.Part(
                    parts.size() + 1,
                    heading.title(),
                    heading.opening(),
                    part.modules().stream()
                            .map(module -> module(module, words, language, current))
                            .toList()));
        }
        return new CoursePath(parts);
    }

    private CoursePath.Module module(Course.Module module, CourseText words, Language language, Lesson current) {
        CourseText.Heading heading = words.modules().get(module.id());
        return new CoursePath.Module(
                heading.title(),
                heading.opening(),
                module.lessons().stream()
                        .map(lesson -> link(lesson, language, lesson == current))
                        .toList());
    }

    private LessonLink link(Lesson lesson, Language language, boolean current) {
        LessonText text = lesson.text(language);
        return new LessonLink(
                lesson.slug() + ".html", text.front().title(), text.front().summary(), lesson.minutes(), current);
    }

    private PageHead pageHead(Language language, String title, String file, String root) {
        return pageHead(
                language, title, file, root, content.texts().get(language).summary());
    }

    private PageHead pageHead(Language language, String title, String file, String root, String description) {
        return new PageHead(
                language.tag(),
                title,
                description,
                root,
                root.isEmpty() ? language.folder() + "/" + HOME : HOME,
                content.languages().stream()
                        .map(other -> new PageHead.Alternate(
                                other.tag(),
                                other.name(),
                                root + other.folder() + "/" + file,
                                !root.isEmpty() && other.equals(language),
                                course.messages().get(other).text("site.filesMissing")))
                        .toList());
    }

    private Map<String, Object> model(Language language, PageHead head) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", head);
        model.put("course", content.texts().get(language));
        model.put("msg", TemplateFunction.messages(course.messages().get(language)));
        return model;
    }
}
