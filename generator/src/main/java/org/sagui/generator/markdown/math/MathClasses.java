package org.sagui.generator.markdown.math;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The styles and classes that temml writes, as the few classes of {@code theme/math.css}. */
final class MathClasses {
    /** What needs no class: {@code math.css} gives it to every formula, or an attribute says it already. */
    private static final String NONE = "";

    private static final Map<String, String> OF_STYLE = Map.ofEntries(
            entry("display:block math", NONE),
            // Between the columns of matrices, cases and aligned equations.
            entry("padding-left:0", NONE),
            entry("padding-left:0em", NONE),
            entry("padding-left:0pt", NONE),
            entry("padding-right:0", NONE),
            entry("padding-right:0em", NONE),
            entry("padding-right:0pt", NONE),
            entry("padding-left:0.1389em", "m-l1"),
            entry("padding-right:0.1389em", "m-r1"),
            entry("padding-left:0.4em", "m-l2"),
            entry("padding-right:0.4em", "m-r2"),
            entry("padding-left:5.9776pt", "m-l2"),
            entry("padding-right:5.9776pt", "m-r2"),
            entry("padding-left:1em", "m-l3"),
            // Rules of tables.
            entry("border-top:0.06em solid", "m-top"),
            entry("border-bottom:0.06em solid", "m-bottom"),
            entry("border-left:0.06em solid", "m-before"),
            entry("border-right:0.06em solid", "m-after"),
            // \boxed
            entry("padding:3pt", "m-box"),
            entry("border:1px solid", "m-box"),
            // \! and \pmb
            entry("margin-left:-0.1667em", "m-closer"),
            entry("font-weight:bold", "m-bold"));

    private static final Map<String, String> OF_CLASS = Map.of(
            "tml-left", "m-left",
            "tml-right", "m-right",
            "tml-jot", "m-open",
            "tml-small", "m-tight",
            "wbk-acc", "m-accent",
            "wbk-sml-acc", "m-accent",
            "wbk-med-acc", "m-accent",
            "wbk-lrg-acc", "m-accent");

    /** temml 0.13.5 writes its own state as the style of cells that a short row of a table lacks. */
    private static final Pattern STATE = Pattern.compile("^level:.*?max-size:[^;]*;");

    private MathClasses() {}

    /** The declarations of a {@code style} attribute. */
    static List<String> declarations(String style) {
        return Arrays.stream(STATE.matcher(style).replaceFirst("").split(";"))
                .map(String::strip)
                .filter(declaration -> !declaration.isEmpty())
                .toList();
    }

    /** The class for a declaration, possibly none; empty if the declaration is not known. */
    static Optional<String> ofStyle(String declaration) {
        return Optional.ofNullable(OF_STYLE.get(declaration));
    }

    /** The class for one of temml's: none for those that only matter to temml's own style sheet. */
    static String ofTemmlClass(String name) {
        return OF_CLASS.getOrDefault(name, NONE);
    }
}
