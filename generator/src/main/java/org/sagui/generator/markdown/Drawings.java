package org.sagui.generator.markdown;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.Article;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/** The drawings of all articles. */
public record Drawings(Map<Path, Drawing> byPath) {
    public static Drawings read(Iterable<Article> articles, Problems problems) {
        Map<Path, Drawing> drawings = new TreeMap<>();
        for (Article article : articles) {
            for (String file : article.files()) {
                if (file.endsWith(".svg")) {
                    Path path = article.folder().resolve(file);
                    SourceFile.read(path, problems)
                            .ifPresent(source -> drawings.put(path, Drawing.read(source, problems)));
                }
            }
        }
        return new Drawings(drawings);
    }

    /** A drawing of an article; null when there is none of that name. */
    public Drawing of(Article article, String file) {
        return byPath.get(article.folder().resolve(file));
    }
}
