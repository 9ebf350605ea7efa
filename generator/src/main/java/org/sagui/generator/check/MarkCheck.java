package org.sagui.generator.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Finds marks that were meant and mistyped: what is still in the text when all marks are read would be shown as it is. */
final class MarkCheck {
    private record Leftover(Pattern pattern, String message, String hint) {}

    private static final List<Leftover> LEFTOVERS = List.of(
            new Leftover(
                    Pattern.compile("\\{=|\\{[a-z0-9-]+\\.[a-z0-9.-]+}"),
                    "This looks like a computed value, and is none.",
                    "Write it like {=sine-int8.bytes}, with nothing else between the braces."),
            new Leftover(
                    Pattern.compile("] ?\\("),
                    "This looks like a link, and is none.",
                    "Write [words](where), without spaces between or inside the brackets of its address."),
            new Leftover(
                    Pattern.compile("\\*\\*"),
                    "These asterisks would be shown.",
                    "Write **words** without spaces inside the asterisks; write \\* for one that is meant."));

    private MarkCheck() {}

    static void check(ArticleDocument document, Problems problems) {
        Nodes.forEach(document.root(), Text.class, text -> {
            for (Leftover leftover : LEFTOVERS) {
                Matcher found = leftover.pattern().matcher(text.getLiteral());
                if (found.find()) {
                    Place start = document.places().of(text);
                    Place place = new Place(start.file(), start.line(), start.column() + found.start());
                    problems.add(place, leftover.message(), leftover.hint());
                }
            }
        });
    }
}
