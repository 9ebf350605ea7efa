package org.sagui.generator.markdown.highlight;

import java.util.Set;
import org.sagui.generator.markdown.highlight.Token.Kind;

/** Bash and the shells like it. */
final class BashLexer implements Lexer {
    private static final Set<String> KEYWORDS = Set.of("""
            break case continue do done elif else esac exit export fi for function if in local readonly return select
            set shift source then trap unset until while""".split("\\s+"));

    /** What ends a word, beside spaces. */
    private static final String MARKS = "\"'$#;&|<>(){}=`\\";

    @Override
    public void next(Scanner scanner) {
        switch (scanner.peek(0)) {
            case '#' -> comment(scanner);
            case '\'' -> scanner.take(Kind.STRING, scanner.endAfter("'", 1));
            case '"' -> scanner.take(Kind.STRING, scanner.endOfString("\"", 0));
            case '$' -> variable(scanner);
            case '\\' -> scanner.take(Kind.PLAIN, 2);
            default -> word(scanner);
        }
    }

    private static void comment(Scanner scanner) {
        if (scanner.isAfterSpace()) {
            scanner.take(Kind.COMMENT, scanner.endOfLine());
        } else {
            scanner.pass();
        }
    }

    /** {@code $name}, {@code $1}, {@code $?}, <code>${name:-default}</code>; not <code>$(command)</code>. */
    private static void variable(Scanner scanner) {
        char next = scanner.peek(1);
        if (next == '{') {
            scanner.take(Kind.TYPE, scanner.endInLine('}', 2));
        } else if (Scanner.isWordStart(next)) {
            scanner.take(Kind.TYPE, scanner.endOfWord(1));
        } else if (Scanner.isDigit(next) || next != Scanner.END && "?#@*$!-".indexOf(next) >= 0) {
            scanner.take(Kind.TYPE, 2);
        } else {
            scanner.pass();
        }
    }

    private static void word(Scanner scanner) {
        int end = 0;
        while (isWordPart(scanner.peek(end))) {
            end++;
        }
        if (end == 0) {
            scanner.pass();
        } else {
            scanner.take(KEYWORDS.contains(scanner.text(end)) ? Kind.KEYWORD : Kind.PLAIN, end);
        }
    }

    private static boolean isWordPart(char character) {
        return character != Scanner.END && !Character.isWhitespace(character) && MARKS.indexOf(character) < 0;
    }
}
