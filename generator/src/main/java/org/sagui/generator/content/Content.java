package org.sagui.generator.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was read from a content folder.
 *
 * @param languages in the order in which they are offered
 * @param pages articles that are neither lessons nor of models
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

    /** The articles of lessons, then those of models, then the other ones. */
    public List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        course.lessons().forEach(lesson -> articles.add(lesson.article()));
        models.values().forEach(card -> articles.add(card.article()));
        articles.addAll(pages);
        return articles;
    }
}
