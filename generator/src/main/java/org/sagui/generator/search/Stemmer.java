package org.sagui.generator.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sagui.generator.content.Language;

/**
 * Gives a word and its inflections one stem. The rules are those of the language's file beside this class, which
 * {@code web/search} obeys, too: a word that is sought in the page gets the stem that is in the index.
 */
final class Stemmer {
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*\n");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    private record Rule(String ending, String replacement, int letters) {
        static Rule of(String line) {
            String[] parts = line.split(" ");
            return new Rule(parts[0], parts[1].equals("-") ? "" : parts[1], Integer.parseInt(parts[2]));
        }

        boolean fits(String word) {
            int rest = word.length() - ending.length();
            return rest >= letters
                    && word.endsWith(ending)
                    && (letters == 0 || VOWEL.matcher(word).region(0, rest).find());
        }

        String apply(String word) {
            return word.substring(0, word.length() - ending.length()) + replacement;
        }
    }

    private final List<List<Rule>> steps;

    private Stemmer(List<List<Rule>> steps) {
        this.steps = steps;
    }

    /** A stemmer that leaves words as they are if there are no rules for the language. */
    static Stemmer of(Language language) {
        return new Stemmer(
                rules(language.locale().getLanguage()).map(Stemmer::steps).orElse(List.of()));
    }

    private static List<List<Rule>> steps(String rules) {
        return Arrays.stream(COMMENT.matcher(rules).replaceAll("").strip().split("\n\n+"))
                .map(step -> step.lines().map(Rule::of).toList())
                .toList();
    }

    private static Optional<String> rules(String language) {
        try (InputStream in = Stemmer.class.getResourceAsStream(language + ".stems.txt")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param word as {@link Words} gives it */
    String stem(String word) {
        String stem = word;
        for (List<Rule> step : steps) {
            for (Rule rule : step) {
                if (rule.fits(stem)) {
                    stem = rule.apply(stem);
                    break;
                }
            }
        }
        return stem;
    }
}
