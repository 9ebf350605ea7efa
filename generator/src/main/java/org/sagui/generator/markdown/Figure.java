package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A drawing: an image with its alternative text, the list of the words that stand in it, and a caption.
 *
 * @param image null when the figure lacks it
 * @param labels the drawing's words by the keys that stand in the drawing
 */
public record Figure(Image image, Map<String, List<Node>> labels, List<Node> caption) implements ContainerContent {
    static Figure read(ContainerReader reader) {
        List<Node> rest = new ArrayList<>(reader.children());
        Image image = null;
        if (!rest.isEmpty()
                && rest.get(0) instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Image i) {
            image = i;
            rest.remove(0);
            if (image.getNext() != null) {
                reader.problem(
                        image.getNext(), "More than an image stands here.", "Put the caption after a blank line.");
            }
            if (Nodes.plainText(image).isEmpty()) {
                reader.problem(image, "This image has no alternative text.", "Say between [ and ] what it shows.");
            }
        } else {
            reader.problem(
                    reader.container(),
                    "This figure does not begin with its drawing.",
                    "Begin with ![what it shows](drawing.svg).");
        }
        Map<String, List<Node>> labels = Map.of();
        if (!rest.isEmpty() && rest.get(0) instanceof BulletList list) {
            labels = Labels.read(list, reader);
            rest.remove(0);
        }
        if (rest.isEmpty()) {
            reader.problem(reader.container(), "This figure has no caption.", "End with a paragraph that says it.");
        }
        return new Figure(image, labels, List.copyOf(rest));
    }
}
