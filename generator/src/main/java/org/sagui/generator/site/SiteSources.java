package org.sagui.generator.site;

import java.nio.file.Path;

/** The folders that a course is made from: its content, and the interface's words. */
public record SiteSources(Path content, Path i18n) {}
