package org.sagui.generator.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.content.ArticleText.FrontMatter;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/** Markdown without front matter, parsed as an article's. */
final class TestDocument {
    private static final Path FILE = Path.of("en.md");
    private static final Language ENGLISH = new Language("en", "en", "English");

    private final Problems problems = new Problems();
    private final ArticleDocument document;

    TestDocument(String markdown) {
        FrontMatter front =
                new FrontMatter("Waves", "What?", "Where.", "en", Map.of(), Place.startOf(FILE), Place.startOf(FILE));
        ArticleText text = new ArticleText(ENGLISH, front, new SourceFile(FILE, markdown));
        Article article = new Article("a01-waves", Path.of(""), Map.of(ENGLISH, text), Set.of("en.md"));
        document = MarkdownReader.read(article, text, problems);
    }

    ArticleDocument document() {
        return document;
    }

    /** The nodes of a type, in the order of the text. */
    <T extends Node> List<T> all(Class<T> type) {
        List<T> nodes = new ArrayList<>();
        Nodes.forEach(document.root(), type, nodes::add);
        return nodes;
    }

    /** The only node of a type. */
    <T extends Node> T the(Class<T> type) {
        List<T> nodes = all(type);
        if (nodes.size() != 1) {
            throw new AssertionError(nodes);
        }
        return nodes.get(0);
    }

    /** Where a node stands, as {@code line:column}. */
    String place(Node node) {
        Place place = document.places().of(node);
        return place.line() + ":" + place.column();
    }

    /** Each problem as {@code line:column message}. */
    List<String> problems() {
        return problems.list().stream()
                .map((Problem problem) -> problem.line() + ":" + problem.column() + " " + problem.message())
                .toList();
    }
}
