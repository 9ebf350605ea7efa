package org.sagui.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;

/**
 * An article's text in one language, parsed.
 *
 * @param root the document; its nodes are mutable and belong to this record
 */
public record ArticleDocument(Article article, ArticleText text, Node root) {
    public Places places() {
        return new Places(text.markdown().path());
    }

    /** Whether the article was written first in this language. */
    public boolean isSource() {
        return text.language().tag().equals(text.front().source());
    }

    /** All headings that have an id, in the order of the text. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Nodes.forEach(root, Heading.class, heading -> {
            if (heading.getLastChild() instanceof HeadingId id) {
                sections.add(new Section(id.id(), heading));
            }
        });
        return sections;
    }

    /** All containers, in the order of the text. */
    public List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        Nodes.forEach(root, Container.class, containers::add);
        return containers;
    }

    /** Everything that a link may lead to: the ids of headings and containers. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        sections().forEach(section -> ids.add(section.id()));
        containers().stream().map(Container::id).filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }
}
