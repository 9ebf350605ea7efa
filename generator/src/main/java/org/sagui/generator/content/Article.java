package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A page that somebody wrote: a folder with one text a language, drawings, and files of numbers.
 *
 * @param slug the name of the folder and of the pages, such as {@code d04-the-interpreter-load-plan-run}
 * @param texts by language; a language may be missing
 * @param files names of all files in the folder, in their exact case
 */
public record Article(String slug, Path folder, Map<Language, ArticleText> texts, Set<String> files) {
    /** The text in a language or, where it is missing, the one that was written first. */
    public ArticleText text(Language language) {
        ArticleText text = texts.get(language);
        return text != null ? text : source();
    }

    private ArticleText source() {
        return texts.values().stream()
                .filter(text -> text.language().tag().equals(text.front().source()))
                .findFirst()
                .orElseThrow();
    }

    /** The name of its page in each language's folder. */
    public String page() {
        return slug + ".html";
    }
}
