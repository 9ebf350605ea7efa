package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * A to and fro of the hand, as from walking or shaking.
 *
 * @param rate in Hz
 * @param phase in turns
 * @param overtone the size of the movement at twice the rate, beside 1 at the rate itself
 * @param x the acceleration's amplitude to the right, in m/s²
 * @param y upwards
 * @param z towards the person
 * @param turn the amplitude of the turning, in radians
 */
record Oscillation(double rate, double phase, double overtone, double x, double y, double z, double turn) {
    static final Oscillation NONE = new Oscillation(0, 0, 0, 0, 0, 0, 0);

    /** Steps, with the hand at the side. */
    static Oscillation walk(Xoshiro128 random) {
        return new Oscillation(
                random.nextUniform(1.5, 2.3),
                random.nextUniform(),
                random.nextUniform(0.2, 0.7),
                random.nextUniform(0.2, 1.2),
                random.nextUniform(1, 4),
                random.nextUniform(0.3, 2),
                random.nextUniform(0.01, 0.1));
    }

    /** Shaking, or waving for small numbers. */
    static Oscillation shake(Xoshiro128 random) {
        return new Oscillation(
                random.nextUniform(2, 6),
                random.nextUniform(),
                random.nextUniform(0, 0.3),
                random.nextUniform(-12, 12),
                random.nextUniform(-12, 12),
                random.nextUniform(-6, 6),
                random.nextUniform(0, 0.3));
    }

    /** Turning the board about, to look at it. */
    static Oscillation turn(Xoshiro128 random) {
        return new Oscillation(
                random.nextUniform(0.2, 0.9),
                random.nextUniform(),
                random.nextUniform(0, 0.8),
                random.nextUniform(-0.6, 0.6),
                random.nextUniform(-0.6, 0.6),
                random.nextUniform(-0.6, 0.6),
                random.nextUniform(0.2, 0.9));
    }

    /** The movement at a time, between −1 − overtone and 1 + overtone. */
    double at(double time) {
        double turns = rate * time + phase;
        return SineTable.ofTurns(turns) + overtone * SineTable.ofTurns(2 * turns);
    }
}
