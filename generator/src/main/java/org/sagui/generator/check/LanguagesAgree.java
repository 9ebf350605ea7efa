package org.sagui.generator.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Container;
import org.sagui.generator.markdown.Figure;
import org.sagui.generator.markdown.Nodes;
import org.sagui.generator.markdown.Quiz;
import org.sagui.generator.markdown.Terms;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/**
 * A text has the same skeleton in each language: headings, containers, right answers. Links from other texts and
 * saved progress rely on it.
 */
final class LanguagesAgree {
    private LanguagesAgree() {}

    /** A part of the skeleton; parts are the same when their descriptions are. */
    private record Bone(String description, Node node) {}

    static void check(List<ArticleDocument> documents, Problems problems) {
        Map<String, ArticleDocument> sources = new LinkedHashMap<>();
        Map<String, ArticleDocument> firsts = new LinkedHashMap<>();
        for (ArticleDocument document : documents) {
            compareSources(document, firsts.computeIfAbsent(document.article().slug(), slug -> document), problems);
            if (document.isSource()) {
                sources.put(document.article().slug(), document);
            }
        }
        for (ArticleDocument document : documents) {
            ArticleDocument source = sources.get(document.article().slug());
            if (source != null && source != document) {
                compare(document, source, problems);
            }
        }
    }

    private static void compareSources(ArticleDocument document, ArticleDocument first, Problems problems) {
        String here = document.text().front().source();
        String there = first.text().front().source();
        if (!here.equals(there) && !here.isEmpty() && !there.isEmpty()) {
            problems.add(
                    document.text().front().sourcePlace(),
                    "The languages differ: here the source is " + here + ", in " + fileName(first) + " " + there + ".",
                    "Name in both the language in which the text was written first.");
        }
    }

    private static String fileName(ArticleDocument document) {
        return document.places().file().getFileName().toString();
    }

    /** Tells the first difference only: what follows it is out of step anyway. */
    private static void compare(ArticleDocument document, ArticleDocument source, Problems problems) {
        List<Bone> bones = skeleton(document);
        List<Bone> wanted = skeleton(source);
        for (int i = 0; i < Math.max(bones.size(), wanted.size()); i++) {
            String here = i < bones.size() ? bones.get(i).description() : "the end";
            String there = i < wanted.size() ? wanted.get(i).description() : "the end";
            if (!here.equals(there)) {
                Place place =
                        i < bones.size() ? document.places().of(bones.get(i).node()) : endOf(document);
                problems.add(
                        place,
                        "The languages differ: here comes " + here + ", in " + fileName(source) + " " + there + ".",
                        "Give both the same headings, figures and quizzes, with the same ids, in the same order.");
                return;
            }
        }
        compareTerms(document, source, problems);
    }

    private static void compareTerms(ArticleDocument document, ArticleDocument source, Problems problems) {
        List<String> here = Terms.in(document.root());
        for (String term : Terms.in(source.root())) {
            if (!here.contains(term)) {
                problems.add(
                        endOf(document),
                        "The languages differ: " + fileName(source) + " explains the term “" + term
                                + "”, this text does not.",
                        "Link to it where the text first uses it: [word](term:" + term + ").");
            }
        }
        List<String> there = Terms.in(source.root());
        Nodes.forEach(document.root(), Link.class, link -> {
            String destination = link.getDestination();
            if (Terms.isTerm(destination) && !there.contains(Terms.id(destination))) {
                problems.add(
                        document.places().of(link),
                        "The languages differ: " + fileName(source) + " does not explain the term “"
                                + Terms.id(destination) + "”.",
                        "Explain it in both, or in neither.");
            }
        });
    }

    private static Place endOf(ArticleDocument document) {
        int lines = (int) document.text().markdown().text().lines().count();
        return new Place(document.places().file(), lines, 1);
    }

    private static List<Bone> skeleton(ArticleDocument document) {
        Map<Node, Bone> bones = new LinkedHashMap<>();
        document.sections()
                .forEach(section -> bones.put(
                        section.heading(),
                        new Bone(
                                "#".repeat(section.heading().getLevel()) + " {#" + section.id() + "}",
                                section.heading())));
        document.containers().forEach(container -> bones.put(container, new Bone(describe(container), container)));
        return bones.values().stream()
                .sorted((a, b) -> document.places()
                        .of(a.node())
                        .compareTo(document.places().of(b.node())))
                .toList();
    }

    private static String describe(Container container) {
        String name = ":::" + container.name() + (container.id().isEmpty() ? "" : " {#" + container.id() + "}");
        if (container.content() instanceof Quiz quiz) {
            StringBuilder answers = new StringBuilder();
            quiz.options().forEach(option -> answers.append(option.right() ? "[x]" : "[ ]"));
            return name + " with " + answers;
        }
        if (container.content() instanceof Figure figure && figure.image() != null) {
            return name + " of " + figure.image().getDestination();
        }
        return name;
    }
}
