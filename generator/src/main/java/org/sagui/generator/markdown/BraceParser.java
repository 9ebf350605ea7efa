package org.sagui.generator.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Parses what stands between braces: <code>{=name:digits}</code> and <code>{#id}</code>. */
final class BraceParser implements InlineContentParser {
    /** Takes any name, so that a wrong one is told and not printed. */
    private static final Pattern VALUE = Pattern.compile("=(.*?)(?::([0-9]))?");

    private static final Pattern ID = Pattern.compile("#([A-Za-z0-9_.:-]+)");

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        if (scanner.find('}') < 0) {
            return ParsedInline.none();
        }
        String inside = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        Matcher value = VALUE.matcher(inside);
        if (value.matches()) {
            int digits = value.group(2) == null ? 0 : Integer.parseInt(value.group(2));
            return ParsedInline.of(new ComputedValue(value.group(1), digits), scanner.position());
        }
        Matcher id = ID.matcher(inside);
        return id.matches() ? ParsedInline.of(new HeadingId(id.group(1)), scanner.position()) : ParsedInline.none();
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new BraceParser();
        }
    }
}
