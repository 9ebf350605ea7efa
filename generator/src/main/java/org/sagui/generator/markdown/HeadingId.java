package org.sagui.generator.markdown;

import org.commonmark.node.CustomNode;

/** <code>{#id}</code> at the end of a heading: its name in links, the same in every language. */
public final class HeadingId extends CustomNode {
    private final String id;

    HeadingId(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
