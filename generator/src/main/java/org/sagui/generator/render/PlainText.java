package org.sagui.generator.render;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.sagui.generator.markdown.ComputedValue;
import org.sagui.generator.markdown.Formula;
import org.sagui.generator.markdown.Nodes;

/** Inline nodes as letters alone, computed values included: for alternative texts and the words of drawings. */
final class PlainText {
    private final ValueFormat values;

    PlainText(ValueFormat values) {
        this.values = values;
    }

    String of(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> append(node, text));
        return text.toString().strip();
    }

    private void append(Node node, StringBuilder text) {
        if (node instanceof Text plain) {
            text.append(plain.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof ComputedValue value) {
            text.append(values.format(value));
        } else if (node instanceof Formula formula) {
            text.append(formula.tex());
        }
        Nodes.children(node).forEach(child -> append(child, text));
    }
}
