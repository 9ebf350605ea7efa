package org.sagui.generator.content;

import org.sagui.generator.problem.SourceFile;

/**
 * A lesson in one language.
 *
 * @param markdown the file with its front matter blanked out, so that lines keep their numbers
 */
public record LessonText(Language language, FrontMatter front, SourceFile markdown) {
    /**
     * What stands between the two lines of dashes at the top of a lesson.
     *
     * @param question what the lesson answers
     * @param summary one sentence for lists and link previews
     * @param source tag of the language in which the lesson was written first
     */
    public record FrontMatter(String title, String question, String summary, String source) {}
}
