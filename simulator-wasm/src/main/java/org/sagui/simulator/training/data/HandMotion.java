package org.sagui.simulator.training.data;

import java.util.List;
import org.sagui.simulator.training.Xoshiro128;

/**
 * One take of a hand with a board in it: strokes, the turning of the wrist that goes with them, tremor, sway, and perhaps
 * an oscillation of the whole body or hand. In the world, x points to the right, y up and z to the person; on the board
 * held as it lies on a table, x points to the right, y away from the person and z up.
 */
final class HandMotion {
    private static final Rotation LYING = new Rotation(new double[] {1, 0, 0, 0, 0, 1, 0, -1, 0});
    private static final double SHORT_TIME = 0.001;

    private final HandStyle style;
    private final List<Stroke> strokes;
    private final Oscillation oscillation;
    private final double liveliness;
    private final Rotation grip;
    private final double[] phases = new double[9];
    private final double[] rates = new double[3];

    /**
     * @param oscillation what moves besides the strokes
     * @param liveliness 1 in a hand, 0 on a table: the scale of tremor and sway
     */
    HandMotion(HandStyle style, List<Stroke> strokes, Oscillation oscillation, double liveliness, Xoshiro128 random) {
        this.style = style;
        this.strokes = strokes;
        this.oscillation = oscillation;
        this.liveliness = liveliness;
        double regrip = 0.08;
        grip = LYING.after(
                Rotation.of(regrip * random.nextNormal(), regrip * random.nextNormal(), regrip * random.nextNormal())
                        .after(style.grip()));
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextUniform();
        }
        for (int i = 0; i < rates.length; i++) {
            rates[i] = random.nextUniform(0.15, 0.6);
        }
    }

    /** Writes the readings of one moment to {@code values} from {@code offset} on. */
    void read(double time, MotionSensor sensor, short[] values, int offset) {
        double x = 0;
        double y = 0;
        for (Stroke stroke : strokes) {
            double acceleration = stroke.acceleration(time);
            x += acceleration * stroke.dx();
            y += acceleration * stroke.dy();
        }
        double tremor = liveliness * style.tremorAcceleration();
        x += tremor * wave(style.tremorRate(), phases[0], time) + oscillation.x() * oscillation.at(time);
        y += tremor * wave(style.tremorRate(), phases[1], time) + oscillation.y() * oscillation.at(time);
        double z = tremor * wave(style.tremorRate(), phases[2], time) + oscillation.z() * oscillation.at(time);

        Rotation attitude = attitude(time);
        Rotation before = attitude(time - SHORT_TIME);
        Rotation after = attitude(time + SHORT_TIME);
        for (int axis = 0; axis < 3; axis++) {
            // An accelerometer at rest feels what holds it up.
            values[offset + axis] = sensor.acceleration(axis, attitude.along(axis, x, y + MotionSensor.GRAVITY, z));
            values[offset + 3 + axis] = sensor.turning(axis, Rotation.turning(before, after, axis, 2 * SHORT_TIME));
        }
    }

    /** The hand turns about the elbow as it moves, and the wrist rolls along. */
    private Rotation attitude(double time) {
        double right = 0;
        double up = 0;
        for (Stroke stroke : strokes) {
            double progress = stroke.progress(time);
            right += progress * stroke.dx();
            up += progress * stroke.dy();
        }
        double turn = oscillation.turn() * oscillation.at(time);
        double pitch = up / style.reach() + unrest(0, time) + turn;
        double yaw = -right / style.reach() + unrest(1, time) + 0.5 * turn;
        double roll = -right * style.rollPerMetre() + unrest(2, time) - turn;
        return Rotation.of(pitch, yaw, roll).after(grip);
    }

    private double unrest(int axis, double time) {
        return liveliness
                * (style.sway() * wave(rates[axis], phases[3 + axis], time)
                        + style.tremorAngle() * wave(style.tremorRate(), phases[6 + axis], time));
    }

    private static double wave(double rate, double phase, double time) {
        return SineTable.ofTurns(rate * time + phase);
    }
}
