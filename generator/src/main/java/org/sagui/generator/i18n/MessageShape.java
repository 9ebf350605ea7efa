package org.sagui.generator.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a message does not depend on its words.
 *
 * @param placeholders names of what is filled in
 * @param missingForms the language's plural forms that some plural of the message lacks
 */
record MessageShape(SortedSet<String> placeholders, SortedSet<String> missingForms) {
    /** @throws IllegalArgumentException when the text is no message */
    static MessageShape of(String text, ULocale locale) {
        // Knows the types of placeholders, of which the parts below tell no more than the names.
        new MessageFormat(text, locale);
        MessagePattern parts = new MessagePattern(text);
        SortedSet<String> placeholders = new TreeSet<>();
        SortedSet<String> missingForms = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Type.ARG_NAME) {
                placeholders.add(parts.getSubstring(parts.getPart(i)));
            } else if (parts.getPartType(i) == Type.ARG_START
                    && parts.getPart(i).getArgType() == ArgType.PLURAL) {
                SortedSet<String> forms =
                        new TreeSet<>(PluralRules.forLocale(locale).getKeywords());
                forms.removeAll(selectors(parts, i));
                missingForms.addAll(forms);
            }
        }
        return new MessageShape(placeholders, missingForms);
    }

    /** The branches of the placeholder that starts with a part. */
    private static SortedSet<String> selectors(MessagePattern parts, int start) {
        SortedSet<String> selectors = new TreeSet<>();
        int end = parts.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i = parts.getLimitPartIndex(i) + 1) {
            if (parts.getPartType(i) == Type.ARG_SELECTOR) {
                selectors.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return selectors;
    }
}
