package org.sagui.generator.markdown;

import org.commonmark.node.CustomNode;

/** <code>{=sine-int8.bytes}</code> or <code>{=sine-int8.output.scale:5}</code>: a number that the build computes. */
public final class ComputedValue extends CustomNode {
    private final String name;
    private final int digits;

    ComputedValue(String name, int digits) {
        this.name = name;
        this.digits = digits;
    }

    public String name() {
        return name;
    }

    /** Digits after the decimal sign. */
    public int digits() {
        return digits;
    }
}
