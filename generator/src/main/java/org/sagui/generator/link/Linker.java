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
import org.sagui.generator.content.Lesson;
import org.sagui.generator.markdown.LessonDocument;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;

/**
 * Turns links to lessons' files into links to their pages: {@code ../d04-…/en.md#lab} becomes {@code d04-….html#lab}. A
 * link that leads nowhere, or somewhere a page may not lead, is a problem.
 */
public final class Linker {
    private final Map<Path, LessonDocument> documents;
    private final Problems problems;

    private Linker(List<LessonDocument> documents, Problems problems) {
        this.documents = documents.stream()
                .collect(Collectors.toMap(Linker::file, Function.identity(), (a, b) -> a, TreeMap::new));
        this.problems = problems;
    }

    private static Path file(LessonDocument document) {
        return document.text().markdown().path().normalize();
    }

    /** Links the documents with each other, in place. */
    public static void link(List<LessonDocument> documents, Problems problems) {
        Linker linker = new Linker(documents, problems);
        for (LessonDocument document : documents) {
            Nodes.forEach(document.root(), Link.class, link -> linker.link(link, document));
            Nodes.forEach(document.root(), Image.class, image -> linker.checkImage(image, document));
        }
    }

    private void link(Link link, LessonDocument from) {
        String destination = link.getDestination();
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String id = hash < 0 ? "" : destination.substring(hash + 1);
        if (file.startsWith("https://") || file.startsWith("http://")) {
            return;
        }
        if (file.contains(":") || file.startsWith("/")) {
            problem(
                    link,
                    from,
                    "“" + destination + "” is no link that a page may have.",
                    "Link to https://…, to another lesson's file, or to #an-id of this lesson.");
            return;
        }
        LessonDocument to = file.isEmpty() ? from : target(link, file, from);
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
        String page = to == from ? "" : page(to.lesson());
        link.setDestination(hash < 0 ? page(to.lesson()) : page + "#" + id);
    }

    private static String page(Lesson lesson) {
        return lesson.slug() + ".html";
    }

    private static String describe(LessonDocument to, LessonDocument from) {
        return to == from ? "this lesson" : to.text().markdown().path().toString();
    }

    private LessonDocument target(Link link, String file, LessonDocument from) {
        LessonDocument to = documents.get(file(from).resolveSibling(file).normalize());
        if (to == null) {
            problem(link, from, "There is no lesson “" + file + "”.", DidYouMean.hint(file, filesSeenFrom(from)));
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

    private Collection<String> filesSeenFrom(LessonDocument from) {
        return documents.values().stream()
                .filter(document ->
                        document.text().language().equals(from.text().language()))
                .map(document ->
                        "../" + document.lesson().slug() + "/" + file(document).getFileName())
                .toList();
    }

    private void checkImage(Image image, LessonDocument document) {
        if (!document.lesson().files().contains(image.getDestination())) {
            problem(
                    image,
                    document,
                    "There is no file “" + image.getDestination() + "” in the lesson's folder.",
                    DidYouMean.hint(image.getDestination(), drawings(document)));
        }
    }

    private static List<String> drawings(LessonDocument document) {
        return document.lesson().files().stream()
                .filter(name -> name.endsWith(".svg"))
                .toList();
    }

    private void problem(Node node, LessonDocument document, String message, String hint) {
        problems.add(document.places().of(node), message, hint);
    }
}
