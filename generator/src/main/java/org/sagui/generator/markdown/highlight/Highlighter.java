package org.sagui.generator.markdown.highlight;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Splits code into tokens, by the language that the author names. Thread-safe. */
public final class Highlighter {
    private static final Lexer CPP = CFamilyLexer.cpp();
    private static final Lexer BASH = new BashLexer();

    private static final Map<String, Lexer> LEXERS = Map.ofEntries(
            entry("arduino", CPP),
            entry("bash", BASH),
            entry("c", CFamilyLexer.c()),
            entry("c++", CPP),
            entry("cpp", CPP),
            entry("ino", CPP),
            entry("java", CFamilyLexer.java()),
            entry("json", new JsonLexer()),
            entry("python", new PythonLexer()),
            entry("sh", BASH),
            entry("shell", BASH),
            entry("text", Scanner::pass));

    private Highlighter() {}

    /** The names that {@link #highlight} knows, in alphabetical order. */
    public static SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(LEXERS.keySet()));
    }

    /**
     * @param language one of {@link #languages()}, in any case; with any other name all the code is plain
     * @return tokens that are not empty, neighbours of different kinds, and together the code
     */
    public static List<Token> highlight(String language, String code) {
        Lexer lexer = LEXERS.getOrDefault(language.toLowerCase(Locale.ROOT), Scanner::pass);
        Scanner scanner = new Scanner(code);
        while (!scanner.atEnd()) {
            lexer.next(scanner);
        }
        return scanner.tokens();
    }
}
