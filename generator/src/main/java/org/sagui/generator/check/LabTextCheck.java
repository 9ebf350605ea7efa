package org.sagui.generator.check;

import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.lab.LabReader;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.LabText;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** A text with a lab has its words once, and they name what the lab has. */
final class LabTextCheck {
    private LabTextCheck() {}

    /** @param lab null when the text has none */
    static void check(ArticleDocument document, Lab lab, Problems problems) {
        List<Container> texts = document.containers().stream()
                .filter(container -> container.content() instanceof LabText)
                .toList();
        if (lab == null) {
            // A lab.yaml with problems of its own gives no lab; its text is then not to blame.
            if (!document.article().files().contains(LabReader.FILE)) {
                texts.forEach(text -> problems.add(
                        document.places().of(text),
                        "This text has no " + LabReader.FILE + ".",
                        "Write one beside it, or remove the lab."));
            }
            return;
        }
        if (texts.isEmpty()) {
            problems.add(
                    Place.startOf(document.places().file()),
                    "The words of the lab in " + LabReader.FILE + " are missing.",
                    "Add a :::lab container.");
        }
        texts.stream()
                .skip(1)
                .forEach(text -> problems.add(
                        document.places().of(text), "A text has one lab; this is another.", "Join the two."));
        texts.forEach(text -> compare(text, ids(lab), document, problems));
    }

    private static List<String> ids(Lab lab) {
        List<String> ids = new ArrayList<>();
        lab.models().forEach(model -> ids.add(model.id()));
        return ids;
    }

    private static void compare(Container text, List<String> ids, ArticleDocument document, Problems problems) {
        LabText words = (LabText) text.content();
        if (words.labels().isEmpty()) {
            return; // Told where the words were read.
        }
        for (String id : ids) {
            if (!words.labels().containsKey(id)) {
                problems.add(
                        document.places().of(text),
                        "This lab does not name “" + id + "”.",
                        "Add an item “- `" + id + "`: …” to the list at its end.");
            }
        }
        words.labels().forEach((id, label) -> {
            if (!ids.contains(id)) {
                problems.add(
                        document.places()
                                .of(label.isEmpty() ? text : label.get(0).getParent()),
                        LabReader.FILE + " has no “" + id + "”.",
                        DidYouMean.hint(id, ids));
            }
        });
    }
}
