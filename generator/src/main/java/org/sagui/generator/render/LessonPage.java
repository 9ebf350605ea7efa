package org.sagui.generator.render;

import java.util.List;

/**
 * A lesson as its template sees it.
 *
 * @param number from 1, over the whole course
 * @param total of lessons in the course
 * @param body trusted HTML
 * @param needs the lessons to read before
 * @param previous null for the first lesson
 * @param next null for the last
 */
public record LessonPage(
        String title,
        String question,
        String part,
        String module,
        int number,
        int total,
        int minutes,
        String body,
        boolean hasLab,
        List<TocEntry> contents,
        List<Note> notes,
        List<LessonLink> needs,
        LessonLink previous,
        LessonLink next) {

    /** @param title plain text */
    public record TocEntry(String id, String title) {}

    /**
     * @param html trusted
     * @param references ids of the places that refer to the note
     */
    public record Note(String html, List<String> references) {}
}
