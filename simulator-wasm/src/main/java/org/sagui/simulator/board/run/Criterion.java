package org.sagui.simulator.board.run;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Parts;

/**
 * Something that must hold for a lab to be passed, such as {@code mean-error<=0.03}.
 *
 * @param measure what is measured: see {@link Measure}
 * @param atLeast whether the limit is the least value that passes; otherwise it is the most
 * @param text as it was written
 */
public record Criterion(Measure measure, boolean atLeast, double limit, String text) {

    /** Reads criteria, one a line. */
    public static List<Criterion> parseLines(String text) {
        List<Criterion> criteria = new ArrayList<>();
        for (String line : Parts.of(text, '\n')) {
            criteria.add(parse(line));
        }
        return criteria;
    }

    /** Reads a measure, {@code <=} or {@code >=}, and a number. */
    public static Criterion parse(String text) {
        boolean atLeast = text.contains(">=");
        int at = text.indexOf(atLeast ? ">=" : "<=");
        if (at < 0) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "criterion",
                    "“" + text + "” is not of the form measure<=number or measure>=number.");
        }
        Measure measure = Measure.of(text.substring(0, at).trim());
        return new Criterion(
                measure, atLeast, limit(text, text.substring(at + 2).trim()), text);
    }

    private static double limit(String text, String number) {
        try {
            double limit = Double.parseDouble(number);
            if (Double.isFinite(limit)) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below, together with infinity and NaN.
        }
        throw new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT, "criterion", "The limit in “" + text + "” is not a number.");
    }

    /** Whether it holds; nothing holds before there is something to measure. */
    public boolean holds(Measurements measurements) {
        if (!measurements.has(measure)) {
            return false;
        }
        double value = measurements.get(measure);
        return atLeast ? value >= limit : value <= limit;
    }
}
