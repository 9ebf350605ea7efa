package org.sagui.generator.content;

import java.util.Locale;

/**
 * A language of the course.
 *
 * @param tag BCP 47, such as {@code pt-BR}; also the name of the language's files
 * @param folder of the language's pages, such as {@code pt-br}
 * @param name its own name, such as {@code português}
 */
public record Language(String tag, String folder, String name) {
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The name of a file in this language, such as {@code pt-BR.md}. */
    public String file(String ending) {
        return tag + ending;
    }
}
