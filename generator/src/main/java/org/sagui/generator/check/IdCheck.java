package org.sagui.generator.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Quiz;
import org.sagui.generator.problem.Problems;

/** Ids stand once in a page, and headings keep their order of rank. */
final class IdCheck {
    /** Ids that pages have themselves: see {@code layout.ftlh}, {@code lesson.ftlh}, {@code model.ftlh} and
     * {@code article-body.ftlh}. */
    private static final Pattern TAKEN =
            Pattern.compile("content|course-path|card-.*|notes|note-[0-9]+|ref-[0-9]+(-[0-9]+)?|terms|term-.*");

    private IdCheck() {}

    static void check(ArticleDocument document, Problems problems) {
        Set<String> seen = new HashSet<>();
        document.sections().forEach(section -> once(section.id(), section.heading(), seen, document, problems));
        for (Container container : document.containers()) {
            if (!container.id().isEmpty() && once(container.id(), container, seen, document, problems)) {
                idsWithin(container).forEach(id -> once(id, container, seen, document, problems));
            }
        }

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

    /** The ids that {@code quiz.ftlh} makes from a quiz's own. */
    private static List<String> idsWithin(Container container) {
        List<String> ids = new ArrayList<>();
        if (container.content() instanceof Quiz quiz) {
            ids.add(quiz.id() + "-question");
            for (int option = 1; option <= quiz.options().size(); option++) {
                ids.add(quiz.id() + "-" + option);
            }
        }
        return ids;
    }

    /** Whether an id is the only one of its name in the page; otherwise that is noted. */
    private static boolean once(String id, Node node, Set<String> seen, ArticleDocument document, Problems problems) {
        if (TAKEN.matcher(id).matches()) {
            problems.add(
                    document.places().of(node), "Every page has an id “" + id + "” already.", "Give this another id.");
            return false;
        }
        if (!seen.add(id)) {
            problems.add(document.places().of(node), "The id “" + id + "” stands twice.", "Give this one another id.");
            return false;
        }
        return true;
    }
}
