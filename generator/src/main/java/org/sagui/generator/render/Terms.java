package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.sagui.generator.markdown.Nodes;

/** Links to the glossary: {@code term:tensor-arena}. */
final class Terms {
    private static final String SCHEME = "term:";

    private Terms() {}

    static boolean isTerm(String destination) {
        return destination.startsWith(SCHEME);
    }

    static String id(String destination) {
        return destination.substring(SCHEME.length());
    }

    /** The id under which a page explains a term. */
    static String anchor(String term) {
        return "term-" + term;
    }

    /** The ids of the terms that a document refers to, in the order of the text. */
    static List<String> in(Node document) {
        Set<String> terms = new LinkedHashSet<>();
        Nodes.forEach(document, Link.class, link -> {
            if (isTerm(link.getDestination())) {
                terms.add(id(link.getDestination()));
            }
        });
        return new ArrayList<>(terms);
    }
}
