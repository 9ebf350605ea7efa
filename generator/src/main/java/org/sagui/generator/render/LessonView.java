package org.sagui.generator.render;

import java.util.List;

/**
 * A lesson's place in the course as templates see it.
 *
 * @param number from 1, over the whole course
 * @param total of lessons in the course
 * @param needs the lessons to read before
 * @param previous null for the first lesson
 * @param next null for the last
 */
public record LessonView(
        PageLink part,
        String module,
        int number,
        int total,
        int minutes,
        List<LessonLink> needs,
        LessonLink previous,
        LessonLink next) {}
