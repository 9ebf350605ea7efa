package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.Decimal;

/**
 * One turn of a program's loop: what it did, and what it drove.
 *
 * @param number turns since power on, from 0
 * @param start in microseconds of virtual time since power on
 * @param end when the next turn starts
 * @param activities without gaps from {@code start} to {@code end}
 * @param lights brightness of each {@link Light}, 0 to 255, at the end
 * @param lines what the program printed
 * @param values what it measured or computed, for plots
 * @param events what it decided, such as a word heard
 * @param missed deadlines since power on
 * @param lost blocks of sensor readings since power on
 */
public record Turn(
        int number,
        long start,
        long end,
        List<Activity> activities,
        List<Integer> lights,
        List<Line> lines,
        List<Value> values,
        List<Event> events,
        int missed,
        int lost) {

    /** @param at microseconds since power on */
    public record Line(long at, String text) {}

    /** A number by its name, such as the score of a class. */
    public record Value(String name, double value) {}

    /** @param at microseconds since power on */
    public record Event(long at, String name) {}

    public Turn {
        activities = List.copyOf(activities);
        lights = List.copyOf(lights);
        lines = List.copyOf(lines);
        values = List.copyOf(values);
        events = List.copyOf(events);
    }

    /** The value of that name, or NaN. */
    public double value(String name) {
        for (Value value : values) {
            if (value.name.equals(name)) {
                return value.value;
            }
        }
        return Double.NaN;
    }

    /** All of it in one line of text, the same characters on every platform. */
    public String trace() {
        StringBuilder text = new StringBuilder();
        text.append(number).append(' ').append(start).append('-').append(end).append(" |");
        for (Activity activity : activities) {
            text.append(' ').append(activity.kind().id()).append(':').append(activity.end() - activity.start());
        }
        text.append(" |");
        for (int i = 0; i < lights.size(); i++) {
            text.append(' ').append(Light.values()[i].id()).append('=').append((int) lights.get(i));
        }
        text.append(" |");
        for (Value value : values) {
            text.append(' ').append(value.name).append('=').append(Decimal.thousandths(value.value));
        }
        text.append(" |");
        for (Event event : events) {
            text.append(' ').append(event.name).append('@').append(event.at);
        }
        text.append(" | missed=").append(missed).append(" lost=").append(lost);
        for (Line line : lines) {
            text.append(" | ").append(line.at).append(' ').append(line.text);
        }
        return text.toString();
    }
}
