package org.sagui.generator.content;

import java.util.Map;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.SourceFile;

/**
 * An article in one language.
 *
 * @param markdown the file with its front matter blanked out, so that lines keep their numbers
 */
public record ArticleText(Language language, FrontMatter front, SourceFile markdown) {
    /**
     * What stands between the two lines of dashes at the top of an article.
     *
     * @param question what the article answers; empty where it answers none
     * @param classes words for a model's classes, by their ids; empty where they need none
     * @param summary one sentence for lists and link previews
     * @param source tag of the language in which the article was written first
     * @param sourcePlace where that stands
     * @param classesPlace where the words for the classes stand, or would
     */
    public record FrontMatter(
            String title,
            String question,
            String summary,
            String source,
            Map<String, String> classes,
            Place sourcePlace,
            Place classesPlace) {}
}
