package org.sagui.generator.markdown.highlight;

/** A piece of code; the texts of all its tokens, one after the other, are the code. */
public record Token(Kind kind, String text) {
    /** What a token is. */
    public enum Kind {
        PLAIN(""),
        KEYWORD("tok-k"),
        TYPE("tok-t"),
        /** A name before an opening parenthesis. */
        FUNCTION("tok-f"),
        STRING("tok-s"),
        NUMBER("tok-n"),
        COMMENT("tok-c"),
        /** {@code #include} of C, {@code @Override} of Java, {@code @property} of Python. */
        DIRECTIVE("tok-d");

        private final String cssClass;

        Kind(String cssClass) {
            this.cssClass = cssClass;
        }

        /** The class in {@code theme/code.css}; empty for {@link #PLAIN}, which has none. */
        public String cssClass() {
            return cssClass;
        }
    }
}
