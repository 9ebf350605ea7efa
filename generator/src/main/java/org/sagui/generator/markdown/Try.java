package org.sagui.generator.markdown;

import java.util.List;
import org.commonmark.node.Node;

/** A call to do something now, most often in a lab: its text links there. */
public record Try(List<Node> text) implements ContainerContent {
    static Try read(ContainerReader reader) {
        List<Node> text = reader.children();
        if (text.isEmpty()) {
            reader.problem(reader.container(), "This call says nothing.", "Say what to try, and link to where.");
        }
        return new Try(List.copyOf(text));
    }
}
