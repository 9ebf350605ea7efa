package org.sagui.generator.render;

/**
 * A lesson in a list.
 *
 * @param href from a page of the same language
 * @param language tag of the language that title and summary are in
 * @param current whether this is the page that shows the list
 */
public record LessonLink(String href, String language, String title, String summary, int minutes, boolean current) {}
