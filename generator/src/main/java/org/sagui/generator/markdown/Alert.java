package org.sagui.generator.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.sagui.generator.problem.DidYouMean;

/** A block quote that begins with a line such as {@code [!NOTE]}, as in GitHub's Markdown. */
public final class Alert extends CustomBlock {
    /** What an alert is for; its name in lower case is its class in the page and the key of its title. */
    public enum Kind {
        NOTE,
        TIP,
        WARNING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    private Alert(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Puts an alert in the place of a block quote that is one. */
    static void replace(BlockQuote quote, MarkdownReader reader) {
        if (!(quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text mark
                && mark.getLiteral().startsWith("[!")
                && mark.getLiteral().endsWith("]"))) {
            return;
        }
        String name = mark.getLiteral().substring(2, mark.getLiteral().length() - 1);
        List<String> names = Arrays.stream(Kind.values()).map(Kind::name).toList();
        if (!names.contains(name)) {
            reader.problem(mark, "There is no alert “" + name + "”.", DidYouMean.hint(name, names));
            return;
        }
        if (mark.getNext() instanceof SoftLineBreak line) {
            line.unlink();
        }
        mark.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        Alert alert = new Alert(Kind.valueOf(name));
        alert.setSourceSpans(quote.getSourceSpans());
        for (Node child : Nodes.children(quote)) {
            alert.appendChild(child);
        }
        quote.insertBefore(alert);
        quote.unlink();
    }
}
