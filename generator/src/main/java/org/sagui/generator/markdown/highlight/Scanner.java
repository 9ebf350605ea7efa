package org.sagui.generator.markdown.highlight;

import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.markdown.highlight.Token.Kind;

/**
 * A place in the code, and the tokens before it. All numbers are distances from the place. The {@code endOf…} methods
 * tell where something ends that starts {@code from} there; what is never closed ends with its line or with the code.
 */
final class Scanner {
    /** What stands behind the end of the code. */
    static final char END = '\0';

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int place;
    private int start;
    private Kind kind = Kind.PLAIN;

    Scanner(String code) {
        this.code = code;
    }

    boolean atEnd() {
        return left() == 0;
    }

    private int left() {
        return code.length() - place;
    }

    char peek(int distance) {
        return distance < left() ? code.charAt(place + distance) : END;
    }

    boolean looksAt(String text) {
        return looksAt(text, 0);
    }

    private boolean looksAt(String text, int from) {
        return code.startsWith(text, place + from);
    }

    String text(int end) {
        return code.substring(place, place + end);
    }

    boolean isAfterSpace() {
        return place == 0 || Character.isWhitespace(code.charAt(place - 1));
    }

    /** Whether only blanks stand before the place in its line. */
    boolean isFirstInLine() {
        int before = place - 1;
        while (before >= 0 && isBlank(code.charAt(before))) {
            before--;
        }
        return before < 0 || isLineEnd(code.charAt(before));
    }

    /** Makes the code up to the end a token, or part of the one before if that is of the same kind. */
    void take(Kind next, int end) {
        if (next != kind) {
            flush();
            kind = next;
        }
        place += Math.min(end, left());
    }

    /** Leaves one character plain. */
    void pass() {
        take(Kind.PLAIN, 1);
    }

    List<Token> tokens() {
        flush();
        return List.copyOf(tokens);
    }

    private void flush() {
        if (place > start) {
            tokens.add(new Token(kind, code.substring(start, place)));
            start = place;
        }
    }

    int endOfLine() {
        int end = 0;
        while (end < left() && !isLineEnd(peek(end))) {
            end++;
        }
        return end;
    }

    /** Of blanks and tabs. */
    int endOfBlanks(int from) {
        int end = from;
        while (isBlank(peek(end))) {
            end++;
        }
        return end;
    }

    /** Of letters, digits and low lines. */
    int endOfWord(int from) {
        int end = from;
        while (isWordPart(peek(end))) {
            end++;
        }
        return end;
    }

    /** As most languages write it: {@code 42}, {@code 0x2A}, {@code 1_000}, {@code 1'000}, {@code 4.2e-1f}. */
    int endOfNumber() {
        boolean hexadecimal = peek(1) == 'x' || peek(1) == 'X';
        int end = 1;
        while (isNumberPart(end, hexadecimal)) {
            end++;
        }
        return end;
    }

    private boolean isNumberPart(int at, boolean hexadecimal) {
        char before = peek(at - 1);
        boolean afterExponent = !hexadecimal && (before == 'e' || before == 'E');
        return switch (peek(at)) {
            case '.' -> true;
            case '+', '-' -> afterExponent;
            case '\'' -> isWordPart(peek(at + 1));
            default -> isWordPart(peek(at));
        };
    }

    /** Of what ends with the next such text. */
    int endAfter(String closing, int from) {
        int found = code.indexOf(closing, place + from);
        return found < 0 ? left() : found - place + closing.length();
    }

    /** Of what ends within its line, with the next such character. */
    int endInLine(char closing, int from) {
        int end = from;
        while (end < left() && peek(end) != closing && !isLineEnd(peek(end))) {
            end++;
        }
        return peek(end) == closing ? end + 1 : end;
    }

    /** Of a string within a line, with the quote it begins with. A backslash takes the next character along. */
    int endOfString(int from) {
        int end = from + 1;
        while (end < left() && peek(end) != peek(from) && !isLineEnd(peek(end))) {
            end += peek(end) == '\\' ? 2 : 1;
        }
        return end < left() && !isLineEnd(peek(end)) ? end + 1 : end;
    }

    /** Of a string that may have many lines. A backslash takes the next character along. */
    int endOfString(String quote, int from) {
        int end = from + quote.length();
        while (end < left() && !looksAt(quote, end)) {
            end += peek(end) == '\\' ? 2 : 1;
        }
        return end + quote.length();
    }

    static boolean isWordStart(char character) {
        return Character.isLetter(character) || character == '_';
    }

    static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
