package org.sagui.generator.markdown.highlight;

import org.sagui.generator.markdown.highlight.Token.Kind;

/** JSON; the names of members are of kind {@link Kind#TYPE}. */
final class JsonLexer implements Lexer {
    @Override
    public void next(Scanner scanner) {
        char first = scanner.peek(0);
        if (first == '"') {
            int end = scanner.endOfString(0);
            boolean name = scanner.peek(scanner.endOfBlanks(end)) == ':';
            scanner.take(name ? Kind.TYPE : Kind.STRING, end);
        } else if (Scanner.isDigit(first) || first == '-' && Scanner.isDigit(scanner.peek(1))) {
            scanner.take(Kind.NUMBER, scanner.endOfNumber());
        } else if (Scanner.isWordStart(first)) {
            int end = scanner.endOfWord(0);
            scanner.take(isLiteral(scanner.text(end)) ? Kind.KEYWORD : Kind.PLAIN, end);
        } else {
            scanner.pass();
        }
    }

    private static boolean isLiteral(String word) {
        return word.equals("true") || word.equals("false") || word.equals("null");
    }
}
