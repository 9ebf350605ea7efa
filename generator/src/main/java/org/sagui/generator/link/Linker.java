package org.sagui.generator.link;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Glossary;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.markdown.Terms;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;

/**
 * Turns links to articles' files into links to their pages: {@code ../d04-…/en.md#lab} becomes {@code d04-….html#lab}. A
 * link that leads nowhere, or somewhere a page may not lead, is a problem.
 */
public final class Linker {
    private final Map<Path, ArticleDocument> documents;

    /** By their folders, the texts that were written first. */
    private final Map<Path, ArticleDocument> sources = new TreeMap<>();

    private final Glossary glossary;
    private final Problems problems;

    private Linker(List<ArticleDocument> documents, Glossary glossary, Problems problems) {
        this.glossary = glossary;
        documents.stream()
                .filter(ArticleDocument::isSource)
                .forEach(document -> sources.put(file(document).getParent(), document));
        this.documents = documents.stream()
                .collect(Collectors.toMap(Linker::file, Function.identity(), (a, b) -> a, TreeMap::new));
        this.problems = problems;
    }

    private static Path file(ArticleDocument document) {
        return document.text().markdown().path().normalize();
    }

    /** Links the documents with each other, in place; links to terms, {@code term:tensor-arena}, stay as they are. */
    public static void link(List<ArticleDocument> documents, Glossary glossary, Problems problems) {
        Linker linker = new Linker(documents, glossary, problems);
        for (ArticleDocument document : documents) {
            Nodes.forEach(document.root(), Link.class, link -> linker.link(link, document));
            Nodes.forEach(document.root(), Image.class, image -> linker.checkImage(image, document));
        }
    }

    private void link(Link link, ArticleDocument from) {
        String destination = link.getDestination();
        if (link.getFirstChild() == null) {
            problem(link, from, "This link has no words.", "Write between [ and ] what it leads to.");
        }
        if (destination.isEmpty()) {
            problem(link, from, "This link leads nowhere.", "Write between ( and ) where it leads.");
            return;
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String id = hash < 0 ? "" : destination.substring(hash + 1);
        if (file.startsWith("https://") || file.startsWith("http://")) {
            return;
        }
        if (Terms.isTerm(file)) {
            checkTerm(link, Terms.id(file), from);
            return;
        }
        if (file.contains(":") || file.startsWith("/")) {
            problem(
                    link,
                    from,
                    "“" + destination + "” is no link that a page may have.",
                    "Link to https://…, to another text's file, to #an-id of this text, or to term:an-id.");
            return;
        }
        ArticleDocument to = file.isEmpty() ? from : target(link, file, from);
        if (to == null) {
            return;
        }
        if (hash >= 0 && !to.ids().contains(id)) {
            problem(
                    link,
                    from,
                    "There is no “#" + id + "” in " + describe(to, from) + ".",
                    DidYouMean.hint(id, to.ids()));
            return;
        }
        String page = to == from ? "" : page(to.article());
        link.setDestination(hash < 0 ? page(to.article()) : page + "#" + id);
    }

    private void checkTerm(Link link, String term, ArticleDocument from) {
        if (!glossary.terms().containsKey(term)) {
            problem(
                    link,
                    from,
                    "There is no term “" + term + "” in the glossary.",
                    DidYouMean.hint(term, glossary.terms().keySet()));
        }
    }

    private static String page(Article article) {
        return article.page();
    }

    private static String describe(ArticleDocument to, ArticleDocument from) {
        return to == from ? "this text" : to.text().markdown().path().toString();
    }

    private ArticleDocument target(Link link, String file, ArticleDocument from) {
        Path path = file(from).resolveSibling(file).normalize();
        ArticleDocument to = documents.get(path);
        if (to == null && path.endsWith(from.text().language().file(".md"))) {
            // Where a translation is missing, its page shows the text that was written first.
            to = sources.get(path.getParent());
            if (to != null) {
                return to;
            }
        }
        if (to == null) {
            problem(link, from, "There is no text “" + file + "”.", DidYouMean.hint(file, filesSeenFrom(from)));
        } else if (!to.text().language().equals(from.text().language())) {
            problem(
                    link,
                    from,
                    "This link leads into another language.",
                    "Link to “" + file.substring(0, file.lastIndexOf('/') + 1)
                            + from.text().language().file(".md") + "”.");
            return null;
        }
        return to;
    }

    private Collection<String> filesSeenFrom(ArticleDocument from) {
        return documents.values().stream()
                .filter(document ->
                        document.text().language().equals(from.text().language()))
                .map(document -> file(from).getParent().relativize(file(document)))
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }

    private void checkImage(Image image, ArticleDocument document) {
        if (!document.article().files().contains(image.getDestination())) {
            problem(
                    image,
                    document,
                    "There is no file “" + image.getDestination() + "” in the text's folder.",
                    DidYouMean.hint(image.getDestination(), drawings(document)));
        }
    }

    private static List<String> drawings(ArticleDocument document) {
        return document.article().files().stream()
                .filter(name -> name.endsWith(".svg"))
                .toList();
    }

    private void problem(Node node, ArticleDocument document, String message, String hint) {
        problems.add(document.places().of(node), message, hint);
    }
}
