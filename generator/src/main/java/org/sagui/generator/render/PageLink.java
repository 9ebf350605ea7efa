package org.sagui.generator.render;

/** @param href from a page of the same language */
public record PageLink(String href, String title) {}
