package org.sagui.generator.check;

import java.util.Set;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Drawing;
import org.sagui.generator.markdown.Drawings;
import org.sagui.generator.markdown.Figure;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;

/** A figure's labels are those that its drawing asks for. */
final class FigureCheck {
    private FigureCheck() {}

    static void check(ArticleDocument document, Drawings drawings, Problems problems) {
        for (Container container : document.containers()) {
            if (container.content() instanceof Figure figure && figure.image() != null) {
                Drawing drawing = drawings.of(document.article(), figure.image().getDestination());
                if (drawing != null) {
                    compare(container, figure, drawing.keys(), document, problems);
                }
            }
        }
    }

    private static void compare(
            Container container, Figure figure, Set<String> keys, ArticleDocument document, Problems problems) {
        String file = figure.image().getDestination();
        for (String key : keys) {
            if (!figure.labels().containsKey(key)) {
                problems.add(
                        document.places().of(container),
                        "The drawing " + file + " has a label “" + key + "” that this figure does not give.",
                        "Add an item “- `" + key + "`: …” below the image.");
            }
        }
        figure.labels().forEach((key, words) -> {
            if (!keys.contains(key)) {
                problems.add(
                        document.places()
                                .of(words.isEmpty() ? container : words.get(0).getParent()),
                        "The drawing " + file + " has no label “" + key + "”.",
                        DidYouMean.hint(key, keys));
            }
        });
    }
}
