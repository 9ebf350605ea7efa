package org.sagui.generator.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses {@code $…$}. As in Pandoc, the first dollar sign has no space after it, the last has none before it and no digit
 * after it; and as "R$5" is a price, no letter or digit stands before the first.
 */
final class FormulaParser implements InlineContentParser {
    private static final char DOLLAR = '$';

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        scanner.next();
        Position start = scanner.position();
        if (scanner.find(DOLLAR) <= 0) {
            return ParsedInline.none();
        }
        String tex = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        boolean spaced = Character.isWhitespace(tex.charAt(0)) || Character.isWhitespace(tex.charAt(tex.length() - 1));
        return spaced || Character.isDigit(scanner.peek())
                ? ParsedInline.none()
                : ParsedInline.of(new Formula(tex, false), scanner.position());
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(DOLLAR);
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }
}
