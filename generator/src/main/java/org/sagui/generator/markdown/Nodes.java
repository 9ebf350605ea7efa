package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks documents. */
public final class Nodes {
    private Nodes() {}

    public static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Calls back for each node of a type below a node, in the order of the text. */
    public static <T extends Node> void forEach(Node root, Class<T> type, Consumer<T> visitor) {
        for (Node child : children(root)) {
            if (type.isInstance(child)) {
                visitor.accept(type.cast(child));
            }
            forEach(child, type, visitor);
        }
    }

    /** The letters of inline nodes, without marks. */
    public static String plainText(Node node) {
        StringBuilder text = new StringBuilder();
        appendText(node, text);
        return text.toString().strip();
    }

    private static void appendText(Node node, StringBuilder text) {
        if (node instanceof Text plain) {
            text.append(plain.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        }
        for (Node child : children(node)) {
            appendText(child, text);
        }
    }
}
