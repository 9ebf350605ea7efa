package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A question with options to choose from: a paragraph or more, then a task list whose ticked items are right, each item
 * with its reason as a list of one item.
 *
 * @param id the same in each language
 * @param multiple whether more than one option is right
 */
public record Quiz(String id, boolean multiple, List<Node> question, List<Option> options) implements ContainerContent {

    /** @param reason why it is right or wrong */
    public record Option(boolean right, List<Node> label, List<Node> reason) {}

    static Quiz read(ContainerReader reader) {
        reader.requireId();
        List<Node> question = new ArrayList<>(reader.children());
        List<Option> options = new ArrayList<>();
        if (!question.isEmpty() && question.get(question.size() - 1) instanceof BulletList list) {
            question.remove(list);
            Nodes.children(list).forEach(item -> options.add(option(item, reader)));
        }
        if (question.isEmpty()) {
            reader.problem(reader.container(), "This quiz asks nothing.", "Begin with the question as a paragraph.");
        }
        long right = options.stream().filter(Option::right).count();
        if (options.size() < 2) {
            reader.problem(
                    reader.container(),
                    "This quiz does not end with options to choose from.",
                    "End with a list of at least two items “- [ ] …”, the right ones “- [x] …”.");
        } else if (right == 0) {
            reader.problem(reader.container(), "No option of this quiz is right.", "Tick the right one: “- [x] …”.");
        }
        return new Quiz(reader.container().id(), right > 1, List.copyOf(question), List.copyOf(options));
    }

    private static Option option(Node item, ContainerReader reader) {
        List<Node> label = new ArrayList<>(Nodes.children(item));
        boolean right = false;
        if (!label.isEmpty() && label.get(0) instanceof TaskListItemMarker marker) {
            label.remove(0);
            right = marker.isChecked();
        } else {
            reader.problem(item, "This option has no box.", "Begin it with “[ ]”, or “[x]” when it is right.");
        }
        List<Node> reason = List.of();
        if (!label.isEmpty() && label.get(label.size() - 1) instanceof BulletList list) {
            label.remove(list);
            reason = Nodes.children(list.getFirstChild());
            if (list.getFirstChild() != list.getLastChild()) {
                reader.problem(list, "This option has more than one reason.", "Write them as one list item.");
            }
        } else {
            reader.problem(
                    item, "This option has no reason.", "Write below it, indented: “- why it is right or wrong”.");
        }
        requireOneParagraph(label, reader);
        requireOneParagraph(reason, reader);
        return new Option(right, label, reason);
    }

    /** Where an option stands in the page there is room for running text alone. */
    private static void requireOneParagraph(List<Node> nodes, ContainerReader reader) {
        for (Node node : nodes) {
            if (node != nodes.get(0) || !(node instanceof Paragraph)) {
                reader.problem(node, "An option and its reason are one paragraph each.", "Move this to the question.");
            }
        }
    }
}
