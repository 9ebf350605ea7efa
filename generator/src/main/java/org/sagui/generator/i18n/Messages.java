package org.sagui.generator.i18n;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sagui.generator.content.Language;

/** The interface's words in one language: ICU messages by key. Not thread-safe. */
public final class Messages {
    private final ULocale locale;
    private final SortedMap<String, String> patterns;
    private final Map<String, MessageFormat> formats = new TreeMap<>();

    Messages(Language language, SortedMap<String, String> patterns) {
        this.locale = ULocale.forLanguageTag(language.tag());
        this.patterns = patterns;
    }

    /**
     * A text.
     *
     * @param arguments values for its placeholders
     * @throws IllegalArgumentException when there is no such key: a mistake in a template
     */
    public String text(String key, Map<String, ?> arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no message “" + key + "”");
        }
        return formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale))
                .format(arguments);
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** The messages whose keys begin alike, unformatted: for scripts, which fill in simple placeholders themselves. */
    public SortedMap<String, String> startingWith(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        patterns.forEach((key, pattern) -> {
            if (key.startsWith(prefix)) {
                found.put(key, pattern);
            }
        });
        return found;
    }

    /** A number as the language writes it, with a true minus sign. */
    public String number(BigDecimal value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP);
        return format.format(rounded).replace('-', '−');
    }

    /** Sorts as dictionaries of the language do. */
    public <T> Comparator<T> order(Function<T, String> text) {
        Collator collator = Collator.getInstance(locale);
        return (a, b) -> collator.compare(text.apply(a), text.apply(b));
    }
}
