package org.sagui.generator.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that was read from a content folder.
 *
 * @param languages in the order in which they are offered
 * @param pages articles that are no lessons
 * @param texts words of the course's tree, by language
 * @param models by name
 */
public record Content(
        List<Language> languages,
        Course course,
        List<Article> pages,
        Map<Language, CourseText> texts,
        Glossary glossary,
        Map<String, ModelCard> models) {

    /** The articles of lessons, then the other ones. */
    public List<Article> articles() {
        return Stream.concat(course.lessons().stream().map(Lesson::article), pages.stream())
                .toList();
    }
}
