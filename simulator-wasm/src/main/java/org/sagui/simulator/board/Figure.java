package org.sagui.simulator.board;

/**
 * A number with what is known of its error.
 *
 * @param low the true value is probably not below
 * @param high the true value is probably not above
 */
public record Figure(double value, double low, double high, Label label) {
    /** A prediction that was wrong by this part of the measured values at most, too high or too low. */
    static Figure withError(double value, double error) {
        return new Figure(value, value / (1 + error), value / (1 - error), Label.MODELLED);
    }

    /** Both errors together, and the weaker label. */
    Figure times(Figure other) {
        return new Figure(value * other.value, low * other.low, high * other.high, label.and(other.label));
    }

    /** In another unit. */
    Figure times(double factor) {
        return new Figure(value * factor, low * factor, high * factor, label);
    }
}
