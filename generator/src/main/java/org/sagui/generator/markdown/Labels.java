package org.sagui.generator.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Reads lists of items <code>- `key`: words</code>. */
final class Labels {
    private static final String COLON = ":";

    private Labels() {}

    /** Whether a list looks like one of labels: its first item has a key. */
    static boolean areIn(BulletList list) {
        return key(list.getFirstChild()) != null;
    }

    /** The inline nodes of each label by its key, in the order of the list. */
    static Map<String, List<Node>> read(BulletList list, ContainerReader reader) {
        Map<String, List<Node>> labels = new LinkedHashMap<>();
        for (Node item : Nodes.children(list)) {
            Code key = key(item);
            if (key == null) {
                reader.problem(item, "This item has no key.", "Write it as “- `key`: words”.");
            } else if (labels.put(key.getLiteral(), words(key)) != null) {
                reader.problem(item, "The key “" + key.getLiteral() + "” stands twice.", "Remove one of the two.");
            } else if (labels.get(key.getLiteral()).isEmpty()) {
                reader.problem(item, "The key “" + key.getLiteral() + "” has no words.", "Write them after the colon.");
            }
            if (item.getFirstChild() != item.getLastChild()) {
                reader.problem(item.getLastChild(), "More than words stands in this item.", "Write one line of words.");
            }
        }
        return labels;
    }

    private static Code key(Node item) {
        return item != null
                        && item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Code key
                        && key.getNext() instanceof Text text
                        && text.getLiteral().startsWith(COLON)
                ? key
                : null;
    }

    private static List<Node> words(Code key) {
        Text text = (Text) key.getNext();
        text.setLiteral(text.getLiteral().substring(COLON.length()).stripLeading());
        return Nodes.children(key.getParent()).stream()
                .skip(text.getLiteral().isEmpty() ? 2 : 1)
                .toList();
    }
}
