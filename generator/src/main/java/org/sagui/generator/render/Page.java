package org.sagui.generator.render;

/** @param path below the site's folder, with forward slashes */
public record Page(String path, String html) {}
