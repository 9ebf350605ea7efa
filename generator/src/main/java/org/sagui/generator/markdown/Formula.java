package org.sagui.generator.markdown;

import org.commonmark.node.CustomNode;

/** A formula in TeX: {@code $…$} in a line, or a fenced block {@code math} on lines of its own. */
public final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;
    private String mathMl;

    Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    public String tex() {
        return tex;
    }

    /** Whether it stands on lines of its own. */
    public boolean display() {
        return display;
    }

    /** The formula as one {@code <math>} element; null until {@link Formulas} has converted it. */
    public String mathMl() {
        return mathMl;
    }

    void setMathMl(String mathMl) {
        this.mathMl = mathMl;
    }
}
