package org.sagui.simulator.board.sensor;

import org.sagui.simulator.SaguiError;

/** All that a board senses. What nothing feeds is at rest: silence, darkness, 22 °C. */
public final class Sensors {
    public static final int SOUND_RATE = 16_000;
    public static final int MOTION_RATE = 50;
    public static final int MOTION_CHANNELS = 6;

    private Samples microphone = Samples.recorded(new byte[0], 1, Samples.AfterEnd.ZERO, Sensor.MICROPHONE.id());
    private Samples motion = Samples.recorded(new byte[0], MOTION_CHANNELS, Samples.AfterEnd.ZERO, Sensor.MOTION.id());
    private Pictures camera = Pictures.dark();
    private double knob;
    private double celsius = 22;
    private boolean pressed;

    public Samples microphone() {
        return microphone;
    }

    /** Six numbers a moment, as {@link org.sagui.simulator.training.data.Gesture} has them. */
    public Samples motion() {
        return motion;
    }

    public Pictures camera() {
        return camera;
    }

    /** In radians. */
    public double knob() {
        return knob;
    }

    public double celsius() {
        return celsius;
    }

    /** Whether the button is held down. */
    public boolean pressed() {
        return pressed;
    }

    /**
     * Feeds a sensor with a whole recording, in the form that {@link Samples} or {@link Pictures} tell.
     *
     * @param again whether it starts again after its end
     */
    public void play(String sensor, byte[] recording, boolean again) {
        switch (sensor) {
            case "microphone" ->
                microphone =
                        Samples.recorded(recording, 1, again ? Samples.AfterEnd.AGAIN : Samples.AfterEnd.ZERO, sensor);
            case "motion" ->
                motion = Samples.recorded(
                        recording, MOTION_CHANNELS, again ? Samples.AfterEnd.AGAIN : Samples.AfterEnd.LAST, sensor);
            case "camera" -> camera = Pictures.recorded(recording, again);
            default -> throw noSuch(sensor);
        }
    }

    /**
     * Feeds a sensor with what comes while the board runs, from now on.
     *
     * @param pictureMilliseconds how long the camera shows each picture
     */
    public void goLive(String sensor, int pictureMilliseconds) {
        switch (sensor) {
            case "microphone" -> microphone = Samples.live(1, sensor);
            case "motion" -> motion = Samples.live(MOTION_CHANNELS, sensor);
            case "camera" -> camera = Pictures.live(pictureMilliseconds);
            default -> throw noSuch(sensor);
        }
    }

    /** What has come since. */
    public void append(String sensor, byte[] recording) {
        switch (sensor) {
            case "microphone" -> microphone.append(recording);
            case "motion" -> motion.append(recording);
            case "camera" -> camera.append(recording);
            default -> throw noSuch(sensor);
        }
    }

    /** Nothing more comes. */
    public void end(String sensor) {
        switch (sensor) {
            case "microphone" -> microphone.end();
            case "motion" -> motion.end();
            case "camera" -> camera.end();
            default -> throw noSuch(sensor);
        }
    }

    /**
     * Sets what a hand sets.
     *
     * @param sensor {@code knob} in radians from 0 to 2π, {@code temperature} in °C from −40 to 85, {@code button} 1 or 0
     */
    public void set(String sensor, double value) {
        switch (sensor) {
            case "knob" -> {
                if (!(value >= 0 && value <= 2 * Math.PI)) {
                    throw invalid(sensor, "The knob turns from 0 to 2π, not to " + value + ".");
                }
                knob = value;
            }
            case "temperature" -> {
                if (!(value >= -40 && value <= 85)) {
                    throw invalid(sensor, "The sensor measures from −40 to 85 °C, not " + value + ".");
                }
                celsius = value;
            }
            case "button" -> pressed = value != 0;
            default -> throw noSuch(sensor);
        }
    }

    private static SaguiError noSuch(String sensor) {
        return invalid("sensor", "There is no sensor “" + sensor + "” that takes this.");
    }

    private static SaguiError invalid(String where, String message) {
        return new SaguiError(SaguiError.Code.INVALID_ARGUMENT, where, message);
    }
}
