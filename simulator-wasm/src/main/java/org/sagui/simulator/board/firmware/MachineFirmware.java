package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Decimal;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.training.data.MachineFeatures;

/**
 * Listens to a machine, a second at a time. The model draws the sound's features again; how far off the drawing is tells how
 * unusual the sound is.
 */
final class MachineFirmware implements Firmware {
    private static final int SECOND = Sensors.SOUND_RATE;
    private static final long SECOND_MICROS = 1_000_000;

    /** Features are summed up while the next second is heard. */
    private static final int WAITING = 0;

    private final Tensor input;
    private final Tensor output;
    private final Blocks blocks = new Blocks(SECOND_MICROS, WAITING);
    private final double threshold;
    private final double[] last;
    private final long frontEndMicros;
    private int count;
    private boolean alarmed;

    /**
     * @param settings {@code threshold} of the mean squared error, {@code smoothing} seconds that are averaged
     * @param frontEndMicros what the features of one second take
     */
    MachineFirmware(Interpreter interpreter, Settings settings, long frontEndMicros) {
        this.frontEndMicros = frontEndMicros;
        if (interpreter.inputs().size() != 1 || interpreter.outputs().size() != 1) {
            throw unfit();
        }
        input = interpreter.inputs().get(0);
        output = interpreter.outputs().get(0);
        if (!RealElements.has(input)
                || !RealElements.has(output)
                || input.elementCount() != MachineFeatures.COUNT
                || output.elementCount() != MachineFeatures.COUNT) {
            throw unfit();
        }
        threshold = settings.number("threshold", 0, 100, 0.05);
        last = new double[settings.integer("smoothing", 1, 50, 3)];
    }

    private static SaguiError unfit() {
        return new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT,
                "model",
                "This program needs a model that takes and gives " + MachineFeatures.COUNT + " numbers.");
    }

    @Override
    public List<Sensor> sensors() {
        return List.of(Sensor.MICROPHONE);
    }

    @Override
    public boolean isReady(Device device) {
        return device.sensors().microphone().reaches((blocks.next() + 1) * SECOND);
    }

    @Override
    public void setup(Device device) {
        device.sleepUntil(blocks.fullAt());
    }

    @Override
    public void loop(Device device) {
        double[] features = MachineFeatures.of(device.sensors().microphone().read(blocks.next() * SECOND, SECOND));
        device.spend(Activity.Kind.FRONT_END, frontEndMicros);
        for (int i = 0; i < features.length; i++) {
            RealElements.set(input, i, (float) features[i]);
        }
        device.invoke();
        double squares = 0;
        for (int i = 0; i < features.length; i++) {
            double difference = RealElements.get(output, i) - features[i];
            squares += difference * difference;
        }
        decide(squares / features.length, device);
        blocks.advance(device);
    }

    private void decide(double error, Device device) {
        last[count % last.length] = error;
        count++;
        int known = Math.min(count, last.length);
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += last[i];
        }
        double mean = sum / known;
        boolean alarm = mean > threshold;
        device.tell("error", error);
        device.tell("mean", mean);
        device.light(Light.RED, alarm ? 255 : 0);
        device.light(Light.GREEN, alarm ? 0 : 255);
        device.print(
                "error=" + Decimal.thousandths(error) + " mean=" + Decimal.thousandths(mean) + (alarm ? " ALARM" : ""));
        // An alarm is one event, however long it lasts.
        if (alarm && !alarmed) {
            device.decide("alarm");
        }
        alarmed = alarm;
    }
}
