package org.sagui.simulator.training.data;

/**
 * What a motion sensor gave while a hand moved.
 *
 * @param values six numbers for each moment, one moment after the other: acceleration along x, y, z in units of
 *     {@link MotionSensor#ACCELERATION_STEP}, turning about x, y, z in units of {@link MotionSensor#TURNING_STEP}
 * @param label an index into {@link Gestures#LABELS}
 * @param person whose hand it was
 */
public record Gesture(short[] values, int label, int person) {}
