package org.sagui.simulator.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sagui.simulator.SaguiError;

/**
 * What a lab or a learner chose for a board: names and values.
 *
 * <p>As text, one {@code name=value} a line: the same for the JVM and for the page.
 */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** The settings in a map. */
    public static Settings of(Map<String, String> values) {
        return new Settings(new LinkedHashMap<>(values));
    }

    /**
     * Reads one {@code name=value} a line; of two with the same name the later one counts.
     *
     * @throws SaguiError INVALID_ARGUMENT for a line of another form
     */
    public static Settings parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Parts.of(text, '\n')) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).trim(),
                        line.substring(equals + 1).trim());
            } else if (!line.isBlank()) {
                throw invalid(line, "is not of the form name=value");
            }
        }
        return new Settings(values);
    }

    /** The settings as text, in the form that {@link #parse} reads. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    /** The value of a setting that must be there. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw invalid(name, "is missing");
        }
        return value;
    }

    /** A whole number that must be there. */
    public int integer(String name, int least, int most) {
        try {
            int value = Integer.parseInt(text(name));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the values that are allowed.
        }
        throw invalid(name, "must be a whole number from " + least + " to " + most);
    }

    /** A whole number, or the usual one. */
    public int integer(String name, int least, int most, int usual) {
        return values.containsKey(name) ? integer(name, least, most) : usual;
    }

    /** A number, or the usual one. */
    public double number(String name, double least, double most, double usual) {
        if (!values.containsKey(name)) {
            return usual;
        }
        try {
            double value = Double.parseDouble(text(name));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the values that are allowed.
        }
        throw invalid(name, "must be a number from " + Decimal.thousandths(least) + " to " + Decimal.thousandths(most));
    }

    /** The words of a setting, which commas part; none if it is not there. */
    public List<String> words(String name) {
        return values.containsKey(name) ? Parts.of(text(name), ',') : List.of();
    }

    /** One of these words, of which the first is the usual one. */
    public String option(String name, String... words) {
        return values.containsKey(name) ? choice(name, words) : words[0];
    }

    /** A setting that must be there, and be one of these words. */
    public String choice(String name, String... words) {
        String value = text(name);
        if (!List.of(words).contains(value)) {
            throw invalid(name, "must be " + String.join(" or ", words) + ", not “" + value + "”");
        }
        return value;
    }

    private static SaguiError invalid(String name, String why) {
        return new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "settings", "“" + name + "” " + why + ".");
    }
}
