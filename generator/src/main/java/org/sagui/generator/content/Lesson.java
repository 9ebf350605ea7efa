package org.sagui.generator.content;

import java.util.List;

/**
 * An article with its place in the course.
 *
 * @param id such as {@code d04}
 * @param minutes that it takes
 * @param needs ids of the lessons to read before
 */
public record Lesson(String id, int minutes, List<String> needs, Article article) {}
