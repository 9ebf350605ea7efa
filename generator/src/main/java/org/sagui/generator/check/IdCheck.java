package org.sagui.generator.check;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Node;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.problem.Problems;

/** Ids stand once in a page, and headings keep their order of rank. */
final class IdCheck {
    private IdCheck() {}

    static void check(ArticleDocument document, Problems problems) {
        Set<String> seen = new HashSet<>();
        document.sections().forEach(section -> once(section.id(), section.heading(), seen, document, problems));
        document.containers().stream()
                .filter(container -> !container.id().isEmpty())
                .forEach(container -> once(container.id(), container, seen, document, problems));

        int last = 1;
        for (var section : document.sections()) {
            int level = section.heading().getLevel();
            if (level > last + 1) {
                problems.add(
                        document.places().of(section.heading()),
                        "This heading skips a rank.",
                        "Begin it with " + "#".repeat(last + 1) + ".");
            }
            last = level;
        }
    }

    private static void once(String id, Node node, Set<String> seen, ArticleDocument document, Problems problems) {
        if (!seen.add(id)) {
            problems.add(document.places().of(node), "The id “" + id + "” stands twice.", "Give this one another id.");
        }
    }
}
