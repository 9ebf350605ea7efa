package org.sagui.generator.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant by a word that does not exist. */
public final class DidYouMean {
    private static final int MOST_SHOWN = 12;
    private static final int CLOSEST_SHOWN = 5;

    private DidYouMean() {}

    /** A hint: the word that was meant as it seems; otherwise all that would do, or the closest of many. */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "There is none to choose from.";
        }
        return closest(word, known)
                .map(candidate -> "Did you mean “" + candidate + "”?")
                .orElseGet(() -> known.size() <= MOST_SHOWN
                        ? known.stream().sorted().collect(Collectors.joining(", ", "Known: ", "."))
                        : known.stream()
                                .sorted(Comparator.comparing((String candidate) -> !candidate.contains(word))
                                        .thenComparing(byDistanceTo(word)))
                                .limit(CLOSEST_SHOWN)
                                .collect(Collectors.joining(", ", "Closest: ", ".")));
    }

    /** The known word that differs by few letters, if there is one. */
    static Optional<String> closest(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .filter(candidate -> distance(word, candidate) <= most)
                // Any letter is one step from any other: nobody meant that.
                .filter(candidate -> distance(word, candidate) < word.length())
                .min(byDistanceTo(word));
    }

    private static Comparator<String> byDistanceTo(String word) {
        return Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Letters to insert, delete, replace, or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
