package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Links to the glossary: {@code term:tensor-arena}. */
public final class Terms {
    private static final String SCHEME = "term:";

    private Terms() {}

    public static boolean isTerm(String destination) {
        return destination.startsWith(SCHEME);
    }

    /** The id of the term that a link leads to. */
    public static String id(String destination) {
        return destination.substring(SCHEME.length());
    }

    /** The id under which a page explains a term. */
    public static String anchor(String term) {
        return "term-" + term;
    }

    /** The ids of the terms that a document refers to, in the order of the text. */
    public static List<String> in(Node document) {
        Set<String> terms = new LinkedHashSet<>();
        Nodes.forEach(document, Link.class, link -> {
            if (isTerm(link.getDestination())) {
                terms.add(id(link.getDestination()));
            }
        });
        return new ArrayList<>(terms);
    }
}
