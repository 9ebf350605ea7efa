package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.signal.picture.GreyPicture;
import org.sagui.simulator.tensor.Shape;

/** Looks every second: a picture, cut to a square and made as small as the model's input, and what the model says of it. */
final class PictureFirmware implements Firmware {
    private final Classifier classifier;
    private final Decision decision;
    private final int height;
    private final int width;
    private final long periodMicros;
    private final long frontEndMicros;
    private int turns;

    /**
     * @param settings {@code period} milliseconds from look to look, {@code ignore} the class that is no event, and those
     *     of {@link Decision} and {@link Classifier}
     * @param frontEndMicros what one picture takes until it can be the model's input
     */
    PictureFirmware(Interpreter interpreter, Settings settings, long frontEndMicros) {
        this.frontEndMicros = frontEndMicros;
        classifier = new Classifier(interpreter, settings);
        Shape shape = classifier.input().shape();
        if (shape.rank() != 4 || shape.dimension(0) != 1 || shape.dimension(3) != 1) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "model",
                    "This program needs a model that takes one grey picture: 1 × height × width × 1.");
        }
        height = shape.dimension(1);
        width = shape.dimension(2);
        decision = new Decision(classifier, settings, 1, 0, settings.words("ignore"));
        periodMicros = 1000L * settings.integer("period", 20, 60_000, 1000);
    }

    @Override
    public List<Sensor> sensors() {
        return List.of(Sensor.CAMERA);
    }

    @Override
    public boolean isReady(Device device) {
        return device.sensors().camera().reaches(device.now());
    }

    @Override
    public void loop(Device device) {
        GreyPicture seen = device.sensors().camera().at(device.now());
        GreyPicture picture = seen.square().resizedByArea(width, height);
        device.spend(Activity.Kind.FRONT_END, frontEndMicros);
        for (int i = 0; i < picture.pixels().length; i++) {
            classifier.set(i, (picture.pixels()[i] & 0xFF) / 255f);
        }
        decision.add(classifier.scores(device), device);
        decision.refresh(device);
        turns++;
        device.sleepUntil(turns * periodMicros);
    }
}
