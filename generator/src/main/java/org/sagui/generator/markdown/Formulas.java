package org.sagui.generator.markdown;

import java.util.List;
import org.sagui.generator.markdown.math.MathRenderer;
import org.sagui.generator.markdown.math.MathSyntaxException;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Converts the formulas of documents, in place. */
public final class Formulas {
    private Formulas() {}

    public static void convert(List<ArticleDocument> documents, MathRenderer math, Problems problems) {
        for (ArticleDocument document : documents) {
            Nodes.forEach(document.root(), Formula.class, formula -> {
                try {
                    formula.setMathMl(math.toMathMl(formula.tex(), formula.display()));
                } catch (MathSyntaxException e) {
                    problems.add(
                            place(
                                    formula,
                                    e.position().orElse(0),
                                    document.places().of(formula)),
                            "This formula is no TeX: " + e.getMessage() + ".",
                            "Mend it; write \\$ for a dollar sign that is meant as text.");
                }
            });
        }
    }

    /** Where a character of the formula stands, given where its node begins. */
    private static Place place(Formula formula, int index, Place start) {
        // What ends too early ends with its last letter, not with the line after it.
        String before = formula.tex()
                .substring(0, Math.min(index, formula.tex().stripTrailing().length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        if (formula.display()) {
            return new Place(start.file(), start.line() + 1 + lines, column);
        }
        return new Place(start.file(), start.line() + lines, lines == 0 ? start.column() + column : column);
    }
}
