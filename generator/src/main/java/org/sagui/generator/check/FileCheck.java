package org.sagui.generator.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Image;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Language;
import org.sagui.generator.lab.LabReader;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Every file of an article's folder is used, and no text is empty. */
final class FileCheck {
    private FileCheck() {}

    /** @param documents of the article, in all languages that it has */
    static void check(Article article, List<ArticleDocument> documents, List<Language> languages, Problems problems) {
        long texts = languages.stream()
                .filter(language -> article.files().contains(language.file(".md")))
                .count();
        if (texts > documents.size()) {
            // A text that could not be read may use any of the files.
            return;
        }
        Set<String> used = new HashSet<>(Set.of(LabReader.FILE));
        languages.forEach(language -> used.addAll(List.of(language.file(".md"), language.file(".lock.tsv"))));
        for (ArticleDocument document : documents) {
            Nodes.forEach(document.root(), Image.class, image -> used.add(image.getDestination()));
            if (document.root().getFirstChild() == null) {
                problems.add(
                        Place.startOf(document.places().file()),
                        "This text is empty.",
                        "Write it below the front matter, or delete the file.");
            }
        }
        for (String file : article.files()) {
            if (file.endsWith(".md") && !used.contains(file)) {
                List<String> names =
                        languages.stream().map(language -> language.file(".md")).toList();
                problems.add(
                        Place.startOf(article.folder().resolve(file)),
                        "The name of this text is that of no language of the course.",
                        DidYouMean.hint(file, names) + " A new language is listed in i18n/languages.yaml first.");
            } else if (!used.contains(file)) {
                problems.add(
                        Place.startOf(article.folder().resolve(file)),
                        "No text uses this file.",
                        "Delete it, or show it in a :::figure.");
            }
        }
    }
}
