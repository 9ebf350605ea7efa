package org.sagui.generator.recording;

import java.util.List;
import org.sagui.simulator.training.data.Gestures;
import org.sagui.simulator.training.data.MotionSensor;
import org.sagui.simulator.training.data.Part;

/**
 * Gestures of generated hands that no model was trained on, one after the other.
 *
 * @param rest how many moments a hand is still before its gesture, and again after it
 */
record GestureTape(int rest, List<Take> takes) implements Making {
    /** Nearly half a second, in which one hand's way to hold the board goes over into the next one's. */
    static final int OVERLAP = 20;

    /**
     * @param label an index into {@link Gestures#LABELS}
     * @param number of the gesture among the test's with this label; with {@code number + 60} it is the same person's
     */
    record Take(int label, int number) {
        int index() {
            return number * Gestures.LABELS.size() + label;
        }
    }

    @Override
    public Recording.Kind kind() {
        return Recording.Kind.MOTION;
    }

    @Override
    public byte[] bytes() {
        Gestures gestures = new Gestures(Gestures.Settings.STANDARD);
        short[] values = new short[0];
        for (Take take : takes) {
            short[] next = gestures.sample(Part.TEST, take.index(), rest).values();
            values = values.length == 0 ? next : Fade.join(values, next, OVERLAP, MotionSensor.CHANNELS);
        }
        return LittleEndian.bytes(values);
    }
}
