package org.sagui.generator.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Parses {@code :::} containers. The closing line has as many colons as the opening one, so that a container with more
 * colons can hold others. Inside stands any Markdown.
 */
final class ContainerParser extends AbstractBlockParser {
    private static final Pattern FENCE = Pattern.compile("(:{3,})\\s*(.*?)\\s*");
    private static final Pattern OPENING =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*)?\\s*(?:\\{#([a-z0-9-]+)})?\\s*(.*)");
    private static final int CODE_INDENT = 4;

    private final Container container;
    private final int colons;

    private ContainerParser(Container container, int colons) {
        this.container = container;
        this.colons = colons;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return container;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (container.name().isEmpty()) {
            return BlockContinue.none();
        }
        Matcher fence = fence(state);
        if (fence.matches() && fence.group(1).length() == colons) {
            if (fence.group(2).isEmpty()) {
                container.close();
                return BlockContinue.finished();
            }
            // One of as many colons begins: this one was left open, and the mistake ends here.
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private static Matcher fence(ParserState state) {
        CharSequence line = state.getLine().getContent();
        CharSequence text =
                state.getIndent() < CODE_INDENT ? line.subSequence(state.getNextNonSpaceIndex(), line.length()) : "";
        return FENCE.matcher(text);
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher fence = fence(state);
            if (!fence.matches()) {
                return BlockStart.none();
            }
            Matcher opening = OPENING.matcher(fence.group(2));
            opening.matches();
            Container container =
                    new Container(orEmpty(opening.group(1)), orEmpty(opening.group(2)), orEmpty(opening.group(3)));
            return BlockStart.of(new ContainerParser(container, fence.group(1).length()))
                    .atIndex(state.getLine().getContent().length());
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }
    }
}
