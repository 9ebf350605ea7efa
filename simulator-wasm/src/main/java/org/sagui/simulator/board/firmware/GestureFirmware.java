package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.training.data.GestureInput;

/** A wand: 50 readings of the motion sensor a second, of which the last 128 are the model's input every few readings. */
final class GestureFirmware implements Firmware {
    private static final int MOMENTS = 128;
    private static final int CHANNELS = Sensors.MOTION_CHANNELS;
    private static final long MOMENT_MICROS = 1_000_000L / Sensors.MOTION_RATE;

    private final Classifier classifier;
    private final Decision decision;
    private final Blocks blocks;
    private final int every;
    private final long frontEndMicros;

    /**
     * @param settings {@code every} readings the model runs, and those of {@link Decision} and {@link Classifier}
     * @param frontEndMicros what one reading takes
     */
    GestureFirmware(Interpreter interpreter, Settings settings, long frontEndMicros) {
        this.frontEndMicros = frontEndMicros;
        classifier = new Classifier(interpreter, settings);
        classifier.requireInput(MOMENTS * CHANNELS, MOMENTS + " readings of " + CHANNELS + " numbers");
        decision = new Decision(classifier, settings, 2, 2500, List.of("none"));
        every = settings.integer("every", 1, MOMENTS, 16);
        // The sensor keeps 32 readings in a queue of its own.
        blocks = new Blocks(every * MOMENT_MICROS, Math.max(0, 32 / every - 1));
    }

    @Override
    public List<Sensor> sensors() {
        return List.of(Sensor.MOTION);
    }

    @Override
    public boolean isReady(Device device) {
        return device.sensors().motion().reaches((blocks.next() + 1) * every);
    }

    @Override
    public void setup(Device device) {
        device.sleepUntil(blocks.fullAt());
    }

    @Override
    public void loop(Device device) {
        long end = (blocks.next() + 1) * every;
        device.spend(Activity.Kind.FRONT_END, every * frontEndMicros);
        if (end >= MOMENTS) {
            float[] input = GestureInput.of(device.sensors().motion().read(end - MOMENTS, MOMENTS));
            for (int i = 0; i < input.length; i++) {
                classifier.set(i, input[i]);
            }
            decision.add(classifier.scores(device), device);
        }
        decision.refresh(device);
        blocks.advance(device);
    }
}
