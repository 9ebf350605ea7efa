package org.sagui.generator.content;

import java.util.Map;

/**
 * The words of the course's tree in one language.
 *
 * @param summary one sentence
 * @param opening the welcome on the home page
 * @param parts by the part's id
 * @param modules by the module's id
 */
public record CourseText(
        String title, String summary, String opening, Map<String, Heading> parts, Map<String, Heading> modules) {

    public record Heading(String title, String opening) {}
}
