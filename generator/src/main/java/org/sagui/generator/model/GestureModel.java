package org.sagui.generator.model;

import static org.sagui.simulator.tensor.Padding.SAME;

import java.util.List;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.Gesture;
import org.sagui.simulator.training.data.GestureInput;
import org.sagui.simulator.training.data.Gestures;
import org.sagui.simulator.training.data.MotionSensor;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;

/**
 * The model {@code gesture}: convolutions over time, each of which halves the moments, on the readings of a generated
 * motion sensor.
 *
 * @param counts samples of each part
 */
record GestureModel(Split counts, int epochs) {
    static final GestureModel STANDARD = new GestureModel(new Split(4000, 800, 2000), 16);

    private static final int MOMENTS = Gestures.Settings.STANDARD.moments();

    ModelFolder folder(Workshop workshop) {
        return new Classifier(
                        "gesture",
                        "Gestures of a generated hand: wing, ring, slope or none. Input: 128 moments at 50 Hz, "
                                + "acceleration / 2 g and turning / 500 degrees per second.",
                        "generated-gestures",
                        List.of("hands"),
                        7,
                        epochs,
                        32,
                        0.004,
                        -1,
                        1,
                        GestureModel::layers)
                .train(samples(workshop.parts()), workshop);
    }

    private static NetworkBuilder layers(NetworkBuilder input) {
        return input.conv2D(12, 5, 1, 2, 1, SAME)
                .batchNorm()
                .relu()
                .conv2D(16, 5, 1, 2, 1, SAME)
                .batchNorm()
                .relu()
                .conv2D(24, 5, 1, 2, 1, SAME)
                .batchNorm()
                .relu()
                .conv2D(32, 5, 1, 2, 1, SAME)
                .batchNorm()
                .relu()
                .globalAveragePool()
                .dense(Gestures.LABELS.size());
    }

    LabelledParts samples(Parts parts) {
        Gestures gestures = new Gestures(Gestures.Settings.STANDARD);
        return LabelledParts.draw(
                Shape.of(MOMENTS, 1, MotionSensor.CHANNELS),
                Gestures.LABELS,
                counts::count,
                (part, i) -> sample(gestures, part, i),
                parts);
    }

    private static LabelledParts.Sample sample(Gestures gestures, Part part, int index) {
        Gesture gesture = gestures.sample(part, index);
        return new LabelledParts.Sample(GestureInput.of(gesture.values()), gesture.label());
    }
}
