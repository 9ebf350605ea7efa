package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Course;
import org.sagui.generator.content.CourseText;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.Lesson;

/** Tells pages of one language where they stand in the course. */
final class CoursePathBuilder {
    private final Course course;
    private final CourseText words;
    private final Language language;

    CoursePathBuilder(Content content, Language language) {
        this.course = content.course();
        this.words = content.texts().get(language);
        this.language = language;
    }

    /** The name of the page that holds all lessons of a part. */
    static String partPage(Course.Part part) {
        return "part-" + part.id() + ".html";
    }

    /** @param current the lesson whose page shows the path; null elsewhere */
    CoursePath path(Lesson current) {
        List<CoursePath.Part> parts = new ArrayList<>();
        for (Course.Part part : course.parts()) {
            CourseText.Heading heading = words.parts().get(part.id());
            List<CoursePath.Module> modules = part.modules().stream()
                    .map(module -> module(module, current))
                    .toList();
            parts.add(
                    new CoursePath.Part(parts.size() + 1, partPage(part), heading.title(), heading.opening(), modules));
        }
        return new CoursePath(parts);
    }

    private CoursePath.Module module(Course.Module module, Lesson current) {
        CourseText.Heading heading = words.modules().get(module.id());
        return new CoursePath.Module(
                heading.title(),
                heading.opening(),
                module.lessons().stream()
                        .map(lesson -> link(lesson, lesson == current))
                        .toList());
    }

    LessonView lesson(Lesson lesson) {
        List<Lesson> lessons = course.lessons();
        int index = lessons.indexOf(lesson);
        Course.Part part = course.parts().stream()
                .filter(candidate -> candidate.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
        Course.Module module = part.modules().stream()
                .filter(candidate -> candidate.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
        return new LessonView(
                new PageLink(partPage(part), words.parts().get(part.id()).title()),
                words.modules().get(module.id()).title(),
                index + 1,
                lessons.size(),
                lesson.minutes(),
                lessons.stream()
                        .filter(other -> lesson.needs().contains(other.id()))
                        .map(other -> link(other, false))
                        .toList(),
                index > 0 ? link(lessons.get(index - 1), false) : null,
                index < lessons.size() - 1 ? link(lessons.get(index + 1), false) : null);
    }

    private LessonLink link(Lesson lesson, boolean current) {
        ArticleText text = lesson.article().text(language);
        return new LessonLink(
                lesson.article().page(),
                text.language().tag(),
                text.front().title(),
                text.front().summary(),
                lesson.minutes(),
                current);
    }
}
