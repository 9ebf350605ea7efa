package org.sagui.generator.markdown.highlight;

/** One family of languages. Holds no state: the scanner does. */
@FunctionalInterface
interface Lexer {
    /** Takes one token, or passes at least one character of plain text. The scanner is not at its end. */
    void next(Scanner scanner);
}
