package org.sagui.simulator.training.data;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.training.Xoshiro128;

/**
 * The faults of a motion sensor: bias, noise, whole steps and a limited range. Ranges and steps are those that Arduino's
 * library sets on the sensor of the Nano 33 BLE Sense, ±4 g and ±2000°/s in 16 bits; bias and noise are chosen.
 */
public final class MotionSensor {
    /** Numbers for each moment. */
    public static final int CHANNELS = 6;

    /** One step of acceleration, in g. */
    public static final double ACCELERATION_STEP = 4.0 / 32768;

    /** One step of turning, in degrees per second. */
    public static final double TURNING_STEP = 2000.0 / 32768;

    static final double GRAVITY = 9.80665;

    private static final double ACCELERATION_BIAS = 0.03;
    private static final double ACCELERATION_NOISE = 0.004;
    private static final double TURNING_BIAS = 2;
    private static final double TURNING_NOISE = 0.25;
    private static final double DEGREES = 180 / Math.PI;

    private final Xoshiro128 noise;
    private final double[] bias = new double[CHANNELS];

    /**
     * @param board draws the bias, which stays with a board
     * @param noise is drawn from for each number
     */
    MotionSensor(Xoshiro128 board, Xoshiro128 noise) {
        this.noise = noise;
        for (int i = 0; i < CHANNELS; i++) {
            bias[i] = (i < 3 ? ACCELERATION_BIAS : TURNING_BIAS) * board.nextNormal();
        }
    }

    /** The reading of an acceleration in m/s² along axis 0, 1 or 2. */
    short acceleration(int axis, double value) {
        double g = value / GRAVITY + bias[axis] + ACCELERATION_NOISE * noise.nextNormal();
        return step(g / ACCELERATION_STEP);
    }

    /** The reading of a turn in radians per second about axis 0, 1 or 2. */
    short turning(int axis, double value) {
        double degrees = value * DEGREES + bias[3 + axis] + TURNING_NOISE * noise.nextNormal();
        return step(degrees / TURNING_STEP);
    }

    private static short step(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Float32.roundHalfAway(value)));
    }
}
