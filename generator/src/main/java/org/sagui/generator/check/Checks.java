package org.sagui.generator.check;

import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Values;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Drawings;
import org.sagui.generator.problem.Problems;

/** Runs all checks of articles. */
public final class Checks {
    private Checks() {}

    /**
     * @param documents of all articles in all languages
     * @param drawings by their path
     * @param labs by their articles' slugs
     */
    public static void run(
            Content content,
            List<ArticleDocument> documents,
            Drawings drawings,
            Map<String, Lab> labs,
            Values values,
            Problems problems) {
        for (ArticleDocument document : documents) {
            MarkCheck.check(document, problems);
            IdCheck.check(document, problems);
            ValueCheck.check(document, values, problems);
            FootnoteCheck.check(document, problems);
            FigureCheck.check(document, drawings, problems);
            LabTextCheck.check(document, labs.get(document.article().slug()), problems);
        }
        for (Article article : content.articles()) {
            List<ArticleDocument> texts = documents.stream()
                    .filter(document -> document.article() == article)
                    .toList();
            FileCheck.check(article, texts, content.languages(), problems);
        }
        LanguagesAgree.check(documents, problems);
    }
}
