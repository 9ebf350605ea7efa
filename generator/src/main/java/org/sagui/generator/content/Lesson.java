package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lesson: a folder with one text a language, drawings, and files of numbers.
 *
 * @param id such as {@code d04}
 * @param slug the name of the folder and of the pages, such as {@code d04-the-interpreter-load-plan-run}
 * @param minutes that it takes
 * @param needs ids of the lessons to read before
 * @param texts by language
 * @param files names of all files in the folder, in their exact case
 */
public record Lesson(
        String id,
        String slug,
        Path folder,
        int minutes,
        List<String> needs,
        Map<Language, LessonText> texts,
        Set<String> files) {

    public LessonText text(Language language) {
        return texts.get(language);
    }
}
