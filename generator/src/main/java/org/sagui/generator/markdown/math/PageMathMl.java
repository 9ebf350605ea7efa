package org.sagui.generator.markdown.math;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Writes temml's markup anew with nothing but the elements and attributes listed here, so that whatever comes in, what
 * goes into a page is a harmless {@code <math>} without {@code style} attributes.
 */
final class PageMathMl {
    /** Browsers stop nesting at 512 elements, those of the page around the formula included. */
    private static final int DEEPEST = 200;

    private static final Set<String> ELEMENTS = Set.of("""
                    math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow
                    mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none""".split("\\s+"));

    /** No colours: those of a page come from its theme. */
    private static final Set<String> ATTRIBUTES = Set.of("""
                    accent accentunder depth display displaystyle fence form height largeop linethickness
                    lspace mathsize mathvariant maxsize minsize movablelimits notation rspace scriptlevel
                    separator stretchy symmetric voffset width""".split("\\s+"));

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.%+ -]{0,64}");

    /** MathML has an attribute for this style. */
    private static final String SCRIPT_LEVEL = "math-depth:";

    private final Consumer<String> unknownStyle;
    private final StringBuilder page = new StringBuilder();

    private PageMathMl(Consumer<String> unknownStyle) {
        this.unknownStyle = unknownStyle;
    }

    /**
     * @param unknownStyle told each CSS declaration that has no class and is left out
     * @throws MathSyntaxException if the markup is not one {@code <math>} element, or is nested too deeply, or holds
     *     characters that cannot stand in a page
     */
    static String of(String markup, Consumer<String> unknownStyle) throws MathSyntaxException {
        requireFit(markup);
        var document = Jsoup.parse(markup, "", Parser.xmlParser());
        if (document.childNodeSize() != 1
                || !(document.childNode(0) instanceof Element math)
                || !math.tagName().equals("math")) {
            throw new MathSyntaxException("The formula does not become one <math> element");
        }
        PageMathMl writer = new PageMathMl(unknownStyle);
        writer.element(math, 1);
        return writer.page.toString();
    }

    /** Where in a text the first control character or half of a surrogate pair is, or -1. */
    static int firstUnfit(String text) {
        int position = 0;
        for (int character : text.codePoints().toArray()) {
            boolean half = Character.getType(character) == Character.SURROGATE;
            if (half || Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0) {
                return position;
            }
            position += Character.charCount(character);
        }
        return -1;
    }

    private static void requireFit(String text) throws MathSyntaxException {
        if (firstUnfit(text) >= 0) {
            throw new MathSyntaxException("The formula makes characters that cannot stand in a page");
        }
    }

    private void element(Element element, int depth) throws MathSyntaxException {
        if (depth > DEEPEST) {
            throw new MathSyntaxException("The formula is nested too deeply");
        }
        // A group in place of what is not allowed keeps the number of children, which a fraction depends on.
        String name = ELEMENTS.contains(element.tagName()) ? element.tagName() : "mrow";
        page.append('<').append(name);
        attributes(element);
        page.append('>');
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner, depth + 1);
            }
        }
        page.append("</").append(name).append('>');
    }

    private void text(String text) throws MathSyntaxException {
        requireFit(text);
        page.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(attribute -> {
            if (ATTRIBUTES.contains(attribute.getKey())) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        });
        var classes = new TreeSet<String>();
        element.classNames().forEach(name -> classes.add(MathClasses.ofTemmlClass(name)));
        for (String declaration : MathClasses.declarations(element.attr("style"))) {
            if (declaration.startsWith(SCRIPT_LEVEL)) {
                attributes.put("scriptlevel", declaration.substring(SCRIPT_LEVEL.length()));
            } else {
                classes.add(MathClasses.ofStyle(declaration).orElseGet(() -> {
                    unknownStyle.accept(declaration);
                    return "";
                }));
            }
        }
        classes.remove("");
        if (!classes.isEmpty()) {
            attributes.put("class", String.join(" ", classes));
        }
        attributes.forEach((name, value) -> {
            if (VALUE.matcher(value).matches()) {
                page.append(' ').append(name).append("=\"").append(value).append('"');
            }
        });
    }
}
