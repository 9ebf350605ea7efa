package org.sagui.generator.site;

import java.nio.file.Path;

/**
 * The folders that a course is made from.
 *
 * @param content the course's content
 * @param i18n the interface's words
 * @param cache what earlier runs computed at length; may be missing, and can be deleted at any time
 */
public record SiteSources(Path content, Path i18n, Path cache) {}
