package org.sagui.generator.markdown;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.sagui.generator.problem.Place;

/** Tells where the nodes of a document stand in its file. */
public record Places(Path file) {
    /** The start of a node; of the nearest node around or before it where the parser knows no place for it. */
    public Place of(Node node) {
        for (Node near = node;
                near != null;
                near = near.getPrevious() != null ? near.getPrevious() : near.getParent()) {
            List<SourceSpan> spans = near.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Place(
                        file, spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
            }
        }
        return Place.startOf(file);
    }
}
