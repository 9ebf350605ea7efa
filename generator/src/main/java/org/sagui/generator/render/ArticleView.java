package org.sagui.generator.render;

import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Glossary;
import org.sagui.generator.content.Language;

/**
 * An article as templates see it.
 *
 * @param language tag of the language it is in: another than the page's where a translation is missing
 * @param question empty where it answers none
 * @param body trusted HTML
 * @param sections its headings of the second rank
 * @param terms of the glossary that it refers to
 * @param prefix of its ids
 */
public record ArticleView(
        String language,
        String title,
        String question,
        String body,
        boolean hasLab,
        List<Section> sections,
        List<TermView> terms,
        List<Note> notes,
        String prefix) {

    /** @param title plain text */
    public record Section(String id, String title) {}

    /**
     * @param html trusted
     * @param references ids of the places that refer to the note
     */
    public record Note(String html, List<String> references) {}

    /**
     * @param anchor its id in the page
     * @param elsewhere its names in the other languages, where they differ
     */
    public record TermView(String id, String anchor, String name, String definition, List<Name> elsewhere) {
        static TermView of(String id, String anchor, Glossary glossary, Language language) {
            Map<Language, Glossary.Word> words = glossary.terms().get(id).words();
            Glossary.Word word = words.get(language);
            List<Name> elsewhere = words.entrySet().stream()
                    .filter(other -> !other.getValue().name().equals(word.name()))
                    .map(other ->
                            new Name(other.getKey().tag(), other.getValue().name()))
                    .toList();
            return new TermView(id, anchor, word.name(), word.definition(), elsewhere);
        }
    }

    /** A term's name in a language. */
    public record Name(String language, String name) {}
}
