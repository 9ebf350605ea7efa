package org.sagui.generator.markdown.highlight;

import java.util.Set;
import org.sagui.generator.markdown.highlight.Token.Kind;

/** C, C++ with what Arduino sketches use, and Java. */
final class CFamilyLexer implements Lexer {
    private static final Set<String> C_KEYWORDS = words("""
            break case const continue default do else enum extern for goto if inline register restrict return sizeof
            static struct switch typedef union volatile while true false NULL""");

    private static final Set<String> C_TYPES = words("""
            bool char double float int long short signed unsigned void""");

    private static final Set<String> CPP_KEYWORDS = words("""
            alignas alignof break case catch class const constexpr const_cast continue decltype default delete do
            dynamic_cast else enum explicit extern false final for friend goto if inline mutable namespace new noexcept
            nullptr NULL operator override private protected public register reinterpret_cast return sizeof static
            static_assert static_cast struct switch template this throw true try typedef typename union using virtual
            volatile while""");

    private static final Set<String> CPP_TYPES = words("""
            auto bool boolean byte char double float int long short signed String unsigned void word""");

    private static final Set<String> JAVA_KEYWORDS = words("""
            abstract assert break case catch class continue default do else enum extends false final finally for if
            implements import instanceof interface native new null package permits private protected public record
            return sealed static strictfp super switch synchronized this throw throws transient true try var volatile
            while""");

    private static final Set<String> JAVA_TYPES = words("boolean byte char double float int long short void");

    private static final Set<String> STRING_PREFIXES = words("L u U u8 R LR uR UR u8R");

    private static final String TEXT_BLOCK = "\"\"\"";

    private final boolean java;
    private final Set<String> keywords;
    private final Set<String> types;

    private CFamilyLexer(boolean java, Set<String> keywords, Set<String> types) {
        this.java = java;
        this.keywords = keywords;
        this.types = types;
    }

    static Lexer c() {
        return new CFamilyLexer(false, C_KEYWORDS, C_TYPES);
    }

    static Lexer cpp() {
        return new CFamilyLexer(false, CPP_KEYWORDS, CPP_TYPES);
    }

    static Lexer java() {
        return new CFamilyLexer(true, JAVA_KEYWORDS, JAVA_TYPES);
    }

    @Override
    public void next(Scanner scanner) {
        char first = scanner.peek(0);
        if (scanner.looksAt("//")) {
            scanner.take(Kind.COMMENT, scanner.endOfLine());
        } else if (scanner.looksAt("/*")) {
            scanner.take(Kind.COMMENT, scanner.endAfter("*/", 2));
        } else if (java && scanner.looksAt(TEXT_BLOCK)) {
            scanner.take(Kind.STRING, scanner.endOfString(TEXT_BLOCK, 0));
        } else if (first == '"' || first == '\'') {
            scanner.take(Kind.STRING, scanner.endOfString(0));
        } else if (Scanner.isDigit(first) || first == '.' && Scanner.isDigit(scanner.peek(1))) {
            scanner.take(Kind.NUMBER, scanner.endOfNumber());
        } else if (java && first == '@' && Scanner.isWordStart(scanner.peek(1))) {
            scanner.take(Kind.DIRECTIVE, scanner.endOfWord(1));
        } else if (!java && first == '#' && scanner.isFirstInLine()) {
            directive(scanner);
        } else if (Scanner.isWordStart(first)) {
            word(scanner);
        } else {
            scanner.pass();
        }
    }

    private static void directive(Scanner scanner) {
        int name = scanner.endOfBlanks(1);
        int end = scanner.endOfWord(name);
        boolean include = scanner.text(end).endsWith("include");
        scanner.take(Kind.DIRECTIVE, end);
        int header = scanner.endOfBlanks(0);
        if (include && scanner.peek(header) == '<') {
            scanner.take(Kind.PLAIN, header);
            scanner.take(Kind.STRING, scanner.endInLine('>', 0));
        }
    }

    private void word(Scanner scanner) {
        int end = scanner.endOfWord(0);
        String word = scanner.text(end);
        boolean called = scanner.peek(end) == '(';
        if (!java && scanner.peek(end) == '"' && STRING_PREFIXES.contains(word)) {
            scanner.take(Kind.STRING, word.endsWith("R") ? endOfRawString(scanner, end) : scanner.endOfString(end));
        } else if (keywords.contains(word)) {
            scanner.take(Kind.KEYWORD, end);
        } else if (types.contains(word) || looksLikeType(word) && (java || !called)) {
            scanner.take(Kind.TYPE, end);
        } else {
            scanner.take(called ? Kind.FUNCTION : Kind.PLAIN, end);
        }
    }

    /** {@code R"mark(anything)mark"}, where the mark may be empty and has at most 16 characters. */
    private static int endOfRawString(Scanner scanner, int quote) {
        for (int open = quote + 1; open <= quote + 17; open++) {
            if (scanner.peek(open) == '(') {
                String mark = scanner.text(open).substring(quote + 1);
                return scanner.endAfter(")" + mark + '"', open);
            }
        }
        return scanner.endOfString(quote);
    }

    /** {@code TfLiteTensor}, {@code uint8_t}; not {@code LED_BUILTIN}. */
    private static boolean looksLikeType(String word) {
        return word.endsWith("_t")
                || Character.isUpperCase(word.charAt(0)) && word.chars().anyMatch(Character::isLowerCase);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
