package org.sagui.generator.check;

import java.math.BigDecimal;
import org.sagui.generator.content.Values;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.ComputedValue;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Computed values exist, and are not cut down to whole numbers by oversight. */
final class ValueCheck {
    private ValueCheck() {}

    static void check(ArticleDocument document, Values values, Problems problems) {
        Nodes.forEach(document.root(), ComputedValue.class, reference -> {
            Place place = document.places().of(reference);
            BigDecimal value = values.byName().get(reference.name());
            if (value == null) {
                problems.add(
                        place,
                        "There is no value “" + reference.name() + "”.",
                        DidYouMean.hint(reference.name(), values.byName().keySet()));
            } else if (reference.digits() == 0 && value.stripTrailingZeros().scale() > 0) {
                problems.add(
                        place,
                        "“" + reference.name() + "” is " + value.toPlainString() + ", not a whole number.",
                        "Say how many decimals to show: {=" + reference.name() + ":2}.");
            }
        });
    }
}
