package org.sagui.generator.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;
import org.sagui.generator.content.Language;

/** Writes running text so that lines do not break where readers would stumble. */
final class Typography {
    /** A number with its unit or currency, and the sign of a calculation with what follows it. */
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile(
            "(?<=R\\$|US\\$|[×÷−+=≈]) (?=[\\d−])|(?<=\\d) (?=(?:°C|%|[kMG]?Hz|[kKMG]i?B|[nµmk]?(?:s|A|V|W|J)|[mµ]Ah|MACs?)(?![\\p{L}\\d]))");

    /** A Portuguese verb with its pronoun, such as “chama-se”, is one word. */
    private static final Pattern VERB_AND_PRONOUN =
            Pattern.compile("\\p{L}+-(?:se|me|te|nos|lhes?|l[oa]s?|n[oa]s?)(?![\\p{L}-])");

    private final boolean portuguese;

    Typography(Language language) {
        this.portuguese = language.locale().getLanguage().equals("pt");
    }

    void write(String text, HtmlWriter html) {
        String bound = NUMBER_AND_UNIT.matcher(text).replaceAll("\u00a0");
        if (!portuguese) {
            html.text(bound);
            return;
        }
        int end = 0;
        Matcher word = VERB_AND_PRONOUN.matcher(bound);
        while (word.find()) {
            html.text(bound.substring(end, word.start()));
            html.raw("<span class=\"whole\">");
            html.text(word.group());
            html.raw("</span>");
            end = word.end();
        }
        html.text(bound.substring(end));
    }
}
