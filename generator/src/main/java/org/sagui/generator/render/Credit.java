package org.sagui.generator.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Somebody else's work that a site carries.
 *
 * @param work its name and version
 * @param url empty where NOTICE gives none
 */
public record Credit(String work, String licence, String url) {
    /** The part of NOTICE that lists what sites carry; what only the generator uses comes after it. */
    private static final Pattern CARRIED =
            Pattern.compile("A site built by Sagui carries.*?:\\n\\n(.*?)\\n\\n", Pattern.DOTALL);

    private static final Pattern ENTRY = Pattern.compile("(?m)^  (\\S[^(\\n]*) \\(([^)]+)\\)(?:, (https://\\S+))?$");

    /** The credits in NOTICE, in its order. */
    static List<Credit> all() {
        String notice = notice();
        return CARRIED.matcher(notice)
                .results()
                .flatMap(carried -> ENTRY.matcher(carried.group(1)).results())
                .map(Credit::of)
                .toList();
    }

    private static Credit of(MatchResult entry) {
        return new Credit(entry.group(1), entry.group(2), entry.group(3) == null ? "" : entry.group(3));
    }

    private static String notice() {
        try (InputStream in = Credit.class.getResourceAsStream("/sagui/NOTICE")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
