package org.sagui.generator.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The line of a file that a problem is in, with a caret below the place.
 *
 * @param line the text of the line, cut where it is long
 * @param caret spaces, then {@code ^}
 */
public record Excerpt(String line, String caret) {
    /** Characters shown before and after the place. */
    private static final int REACH = 80;

    /** The excerpt for a problem; none where the file has no such line. */
    public static Optional<Excerpt> of(Problem problem) {
        try {
            List<String> lines = Files.isRegularFile(problem.file()) ? Files.readAllLines(problem.file()) : List.of();
            return problem.line() > lines.size()
                    ? Optional.empty()
                    : Optional.of(at(lines.get(problem.line() - 1), problem.column() - 1));
        } catch (IOException e) {
            // What is no text, or has gone since, is told by the problem itself.
            return Optional.empty();
        }
    }

    private static Excerpt at(String line, int index) {
        int place = Math.min(index, line.length());
        int start = Math.max(0, place - REACH);
        int end = Math.min(line.length(), place + REACH);
        String before = line.substring(start, place);
        return new Excerpt(line.substring(start, end), before.replaceAll("[^\t]", " ") + "^");
    }
}
