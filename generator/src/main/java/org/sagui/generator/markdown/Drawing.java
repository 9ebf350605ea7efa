package org.sagui.generator.markdown;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/**
 * An SVG drawing that stands in the page itself, so that it takes the page's colours and letters. It holds shapes and
 * nothing that could run, load or link; its words are keys in braces, which each language fills in.
 */
public final class Drawing {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan");

    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "cx",
            "cy",
            "d",
            "dominant-baseline",
            "dx",
            "dy",
            "fill-opacity",
            "fill-rule",
            "height",
            "letter-spacing",
            "opacity",
            "points",
            "r",
            "rx",
            "ry",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "transform",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "xmlns",
            "y",
            "y1",
            "y2");

    private static final Pattern KEY = Pattern.compile("\\{([^{}]+)}");

    private final Element svg;

    private Drawing(Element svg) {
        this.svg = svg;
    }

    /** Reads a drawing; what it may not hold is noted as problems. */
    public static Drawing read(SourceFile source, Problems problems) {
        Parser parser = Parser.xmlParser().setTrackPosition(true).setTrackErrors(1);
        Document document = parser.parseInput(source.text(), "");
        document.outputSettings().prettyPrint(false);
        parser.getErrors()
                .forEach(error -> problems.add(
                        place(source, error.getPosition()),
                        "This is not XML: " + error.getErrorMessage() + ".",
                        "Check its tags."));
        Element root = document.firstElementChild();
        if (root == null || !root.normalName().equals("svg") || !root.hasAttr("viewBox")) {
            problems.add(
                    Place.startOf(source.path()),
                    "This is no drawing.",
                    "A drawing is one <svg viewBox=\"0 0 480 …\"> element.");
            return new Drawing(new Element("svg"));
        }
        for (Element element : root.getAllElements()) {
            if (!ELEMENTS.contains(element.tagName())) {
                problems.add(
                        place(source, element.sourceRange()),
                        "<" + element.tagName() + "> is not allowed in a drawing.",
                        DidYouMean.hint(element.tagName(), ELEMENTS));
            }
            for (Attribute attribute : element.attributes()) {
                if (!ATTRIBUTES.contains(attribute.getKey())) {
                    problems.add(
                            place(source, attribute.sourceRange().nameRange()),
                            "“" + attribute.getKey() + "” is not allowed in a drawing.",
                            "Use classes for colours and letters; use shapes without ids and links.");
                }
            }
        }
        return new Drawing(root);
    }

    private static Place place(SourceFile source, int index) {
        String before = source.text().substring(0, Math.min(index, source.text().length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source.path(), line, before.length() - before.lastIndexOf('\n'));
    }

    private static Place place(SourceFile source, Range range) {
        return range.isTracked()
                ? new Place(
                        source.path(), range.start().lineNumber(), range.start().columnNumber())
                : Place.startOf(source.path());
    }

    /** The keys of the drawing's words. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Element text : svg.getElementsByTag("text")) {
            KEY.matcher(text.wholeText()).results().forEach(match -> keys.add(match.group(1)));
        }
        return keys;
    }

    /**
     * The drawing as markup.
     *
     * @param labels words by key, as plain text
     * @param name what the drawing shows, for those who do not see it
     */
    public String html(Map<String, String> labels, String name) {
        Element copy = svg.clone();
        copy.attr("role", "img").attr("aria-label", name).removeAttr("xmlns");
        copy.nodeStream(TextNode.class).toList().forEach(text -> {
            Matcher matcher = KEY.matcher(text.getWholeText());
            text.text(matcher.replaceAll(
                    match -> Matcher.quoteReplacement(labels.getOrDefault(match.group(1), match.group()))));
        });
        Document shell = new Document("");
        shell.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        shell.appendChild(copy);
        return copy.outerHtml();
    }
}
