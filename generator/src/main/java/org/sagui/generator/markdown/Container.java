package org.sagui.generator.markdown;

import org.commonmark.node.CustomBlock;

/** A block between a line {@code :::name {#id}} and a line {@code :::}. */
public final class Container extends CustomBlock {
    private final String name;
    private final String id;
    private final String rest;
    private boolean closed;
    private ContainerContent content;

    /**
     * @param name such as {@code quiz}; empty for a closing line that closes nothing
     * @param id empty when the line gives none
     * @param rest what else stands on the line, which is nothing when it is right
     */
    Container(String name, String id, String rest) {
        this.name = name;
        this.id = id;
        this.rest = rest;
    }

    public String name() {
        return name;
    }

    public String id() {
        return id;
    }

    String rest() {
        return rest;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** What the container holds; null when its kind is unknown. */
    public ContainerContent content() {
        return content;
    }

    void setContent(ContainerContent content) {
        this.content = content;
    }
}
