package org.sagui.generator.markdown.highlight;

import java.util.Locale;
import java.util.Set;
import org.sagui.generator.markdown.highlight.Token.Kind;

/** Python 3. */
final class PythonLexer implements Lexer {
    private static final Set<String> KEYWORDS = Set.of("""
            False None True and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda nonlocal not or pass raise return try while with yield""".split("\\s+"));

    private static final Set<String> TYPES = Set.of("""
            bool bytearray bytes complex dict float frozenset int list object set str tuple type""".split("\\s+"));

    private static final Set<String> STRING_PREFIXES = Set.of("b f r u br rb fr rf".split(" "));

    @Override
    public void next(Scanner scanner) {
        char first = scanner.peek(0);
        if (first == '#') {
            scanner.take(Kind.COMMENT, scanner.endOfLine());
        } else if (isQuote(first)) {
            scanner.take(Kind.STRING, endOfString(scanner, 0));
        } else if (Scanner.isDigit(first) || first == '.' && Scanner.isDigit(scanner.peek(1))) {
            scanner.take(Kind.NUMBER, scanner.endOfNumber());
        } else if (first == '@' && Scanner.isWordStart(scanner.peek(1)) && scanner.isFirstInLine()) {
            scanner.take(Kind.DIRECTIVE, endOfDottedName(scanner, 1));
        } else if (Scanner.isWordStart(first)) {
            word(scanner);
        } else {
            scanner.pass();
        }
    }

    private static void word(Scanner scanner) {
        int end = scanner.endOfWord(0);
        String word = scanner.text(end);
        if (isQuote(scanner.peek(end)) && STRING_PREFIXES.contains(word.toLowerCase(Locale.ROOT))) {
            scanner.take(Kind.STRING, endOfString(scanner, end));
        } else if (KEYWORDS.contains(word)) {
            scanner.take(Kind.KEYWORD, end);
        } else if (TYPES.contains(word)) {
            scanner.take(Kind.TYPE, end);
        } else {
            scanner.take(scanner.peek(end) == '(' ? Kind.FUNCTION : Kind.PLAIN, end);
        }
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private static int endOfString(Scanner scanner, int quote) {
        String three = String.valueOf(scanner.peek(quote)).repeat(3);
        boolean manyLines =
                scanner.peek(quote + 1) == scanner.peek(quote) && scanner.peek(quote + 2) == scanner.peek(quote);
        return manyLines ? scanner.endOfString(three, quote) : scanner.endOfString(quote);
    }

    private static int endOfDottedName(Scanner scanner, int from) {
        int end = scanner.endOfWord(from);
        while (scanner.peek(end) == '.') {
            end = scanner.endOfWord(end + 1);
        }
        return end;
    }
}
