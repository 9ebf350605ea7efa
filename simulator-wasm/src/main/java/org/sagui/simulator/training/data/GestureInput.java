package org.sagui.simulator.training.data;

/** What a network sees of a gesture. */
public final class GestureInput {
    /** Full scale is 2 g: hands that write in the air stay below. */
    private static final float ACCELERATION = (float) (MotionSensor.ACCELERATION_STEP / 2);

    /** Full scale is 500 degrees per second. */
    private static final float TURNING = (float) (MotionSensor.TURNING_STEP / 500);

    private GestureInput() {}

    /** The readings of {@link Gesture#values}, each as a share of full scale, from −1 to 1; what is beyond is cut off. */
    public static float[] of(short[] values) {
        float[] input = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = i % MotionSensor.CHANNELS < 3 ? ACCELERATION : TURNING;
            input[i] = Math.max(-1, Math.min(1, values[i] * scale));
        }
        return input;
    }
}
