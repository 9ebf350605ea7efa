package org.sagui.generator.markdown;

import org.commonmark.node.Heading;

/** A heading with its id. */
public record Section(String id, Heading heading) {}
