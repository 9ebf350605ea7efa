package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/**
 * The words of a lab; its numbers are in {@code lab.yaml} beside the lesson.
 *
 * @param words what to do
 * @param labels names of the lab's models and recordings, by id
 */
public record LabText(List<Node> words, Map<String, List<Node>> labels) implements ContainerContent {
    static LabText read(ContainerReader reader) {
        List<Node> words = new ArrayList<>(reader.children());
        if (!words.isEmpty() && words.get(words.size() - 1) instanceof BulletList list && Labels.areIn(list)) {
            words.remove(list);
            return new LabText(List.copyOf(words), Labels.read(list, reader));
        }
        reader.problem(
                reader.container(),
                "This lab does not end with the names of its models and recordings.",
                "End with a list of items “- `id`: words”, one for each id in lab.yaml.");
        return new LabText(List.copyOf(words), Map.of());
    }
}
