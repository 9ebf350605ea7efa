package org.sagui.generator.lab;

import java.nio.file.Path;
import java.util.Map;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Content;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.run.Criterion;

/** Runs every lab: its reference solution must pass, and its starting state must leave something to do. */
public final class LabCheck {
    private LabCheck() {}

    /** @param labs by their articles' slugs */
    public static void check(Content content, Map<String, Lab> labs, Problems problems) {
        for (Article article : content.articles()) {
            if (labs.containsKey(article.slug())) {
                Path file = article.folder().resolve(LabReader.FILE);
                check(labs.get(article.slug()), Place.startOf(file), problems);
            }
        }
    }

    private static void check(Lab lab, Place place, Problems problems) {
        try {
            LabRun reference = LabRun.of(lab, lab.reference());
            if (!reference.passed()) {
                problems.add(
                        place,
                        "The lab's reference solution does not pass: "
                                + String.join(
                                        ", ",
                                        reference.open().stream()
                                                .map(Criterion::text)
                                                .toList()) + ".",
                        "Mend “reference”, or the criteria.");
            }
            if (LabRun.of(lab, lab.start()).passed()) {
                problems.add(place, "The lab's starting state passes already.", "Change “start” so that it fails.");
            }
        } catch (SaguiError e) {
            problems.add(place, "The lab cannot run: " + e.getMessage(), "Check its board, firmware and models.");
        }
    }
}
