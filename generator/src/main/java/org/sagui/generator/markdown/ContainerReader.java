package org.sagui.generator.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.sagui.generator.problem.Problems;

/** What a kind of container is given to read one. */
record ContainerReader(Container container, Places places, Problems problems) {
    List<Node> children() {
        return Nodes.children(container);
    }

    void problem(Node node, String message, String hint) {
        problems.add(places.of(node), message, hint);
    }

    /** Notes a container that lacks the id under which it is known in every language and in saved progress. */
    void requireId() {
        if (container.id().isEmpty()) {
            problem(
                    container,
                    "This " + container.name() + " has no id.",
                    "Write one after its name, the same in each language: :::" + container.name() + " {#some-words}.");
        }
    }
}
