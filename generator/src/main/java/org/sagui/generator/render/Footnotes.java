package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.sagui.generator.markdown.Nodes;

/** The footnotes of a document, numbered in the order in which the text first refers to them. */
final class Footnotes {
    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final Map<String, List<FootnoteReference>> references = new LinkedHashMap<>();

    Footnotes(Node document) {
        Nodes.forEach(document, FootnoteDefinition.class, note -> definitions.putIfAbsent(note.getLabel(), note));
        Nodes.forEach(
                document,
                FootnoteReference.class,
                reference -> references
                        .computeIfAbsent(reference.getLabel(), label -> new ArrayList<>())
                        .add(reference));
    }

    /** From 1. */
    int number(FootnoteReference reference) {
        return new ArrayList<>(references.keySet()).indexOf(reference.getLabel()) + 1;
    }

    /** The id of a reference, to which its note leads back. */
    String id(FootnoteReference reference) {
        int nth = references.get(reference.getLabel()).indexOf(reference);
        return "ref-" + number(reference) + (nth == 0 ? "" : "-" + (nth + 1));
    }

    /** The definitions that are referred to, in the order of their numbers. */
    List<FootnoteDefinition> used() {
        return references.keySet().stream().map(definitions::get).toList();
    }

    List<FootnoteReference> referencesTo(FootnoteDefinition note) {
        return references.get(note.getLabel());
    }
}
