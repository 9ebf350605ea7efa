package org.sagui.generator.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a word is to the search: as in {@code web/search/words.js}. */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private Words() {}

    /** The words of a text in its order, in small letters and without accents. */
    static List<String> of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }
}
