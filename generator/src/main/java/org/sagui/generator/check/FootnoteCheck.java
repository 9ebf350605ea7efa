package org.sagui.generator.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Figure;
import org.sagui.generator.markdown.LabText;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Every reference to a note has its note, every note is referred to, and references stand where a page can show them. */
final class FootnoteCheck {
    /** What Markdown leaves as it is when there is no note of that name. */
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^]\\s]+)]");

    private final ArticleDocument document;
    private final Problems problems;
    private final Set<String> defined = new HashSet<>();
    private final Set<String> referredTo = new HashSet<>();

    private FootnoteCheck(ArticleDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    static void check(ArticleDocument document, Problems problems) {
        new FootnoteCheck(document, problems).check();
    }

    private void check() {
        Node root = document.root();
        Nodes.forEach(root, FootnoteReference.class, reference -> referredTo.add(reference.getLabel()));
        Nodes.forEach(root, FootnoteDefinition.class, this::checkNote);
        List<String> lines = document.text().markdown().text().lines().toList();
        Nodes.forEach(root, Text.class, text -> checkText(text, lines));
        Nodes.forEach(root, Image.class, image -> refuseReferences(List.of(image)));
        document.containers().forEach(container -> labels(container).forEach(this::refuseReferences));
    }

    private void checkNote(FootnoteDefinition note) {
        String label = note.getLabel();
        if (!defined.add(label)) {
            problem(note, "The note “" + label + "” stands twice.", "Give one of them another name.");
        } else if (!referredTo.contains(label)) {
            problem(note, "No text refers to the note “" + label + "”.", "Write [^" + label + "] where it belongs.");
        }
    }

    private void checkText(Text text, List<String> lines) {
        Place start = document.places().of(text);
        String line = lines.get(start.line() - 1);
        int index = start.column() - 1;
        Matcher reference = REFERENCE.matcher(text.getLiteral());
        while (reference.find()) {
            index = line.indexOf(reference.group(), index);
            // With a backslash before or within, the brackets are meant as they are.
            if (index >= 0 && (index == 0 || line.charAt(index - 1) != '\\')) {
                problems.add(
                        new Place(start.file(), start.line(), index + 1),
                        "There is no note “" + reference.group(1) + "”.",
                        DidYouMean.hint(reference.group(1), defined));
            }
            index++;
        }
    }

    private static Collection<List<Node>> labels(Container container) {
        if (container.content() instanceof Figure figure) {
            return figure.labels().values();
        }
        return container.content() instanceof LabText lab ? lab.labels().values() : List.of();
    }

    private void refuseReferences(List<Node> plain) {
        for (Node node : plain) {
            if (node instanceof FootnoteReference) {
                problem(node, "Notes cannot be referred to from here.", "Write the reference into the running text.");
            }
            refuseReferences(Nodes.children(node));
        }
    }

    private void problem(Node node, String message, String hint) {
        problems.add(document.places().of(node), message, hint);
    }
}
