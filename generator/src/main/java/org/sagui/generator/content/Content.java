package org.sagui.generator.content;

import java.util.List;
import java.util.Map;

/**
 * All that was read from a content folder.
 *
 * @param languages in the order in which they are offered
 * @param texts words of the course's tree, by language
 * @param models by name
 */
public record Content(
        List<Language> languages, Course course, Map<Language, CourseText> texts, Map<String, ModelCard> models) {}
