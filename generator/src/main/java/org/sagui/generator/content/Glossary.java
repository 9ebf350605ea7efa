package org.sagui.generator.content;

import java.util.Map;

/** The course's terms, by id. */
public record Glossary(Map<String, Term> terms) {
    /** @param words by language */
    public record Term(String id, Map<Language, Word> words) {}

    /**
     * A term in one language.
     *
     * @param definition one sentence
     */
    public record Word(String name, String definition) {}
}
