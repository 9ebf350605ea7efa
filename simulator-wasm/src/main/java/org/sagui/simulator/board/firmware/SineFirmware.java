package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Decimal;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.tensor.Tensor;

/**
 * The "hello world" of TensorFlow Lite Micro: a net that has learnt the sine dims an LED.
 *
 * <p>Each turn takes an angle, from the clock or from a knob, and sets the LED to the answer: −1 is dark, 1 is bright.
 */
final class SineFirmware implements Firmware {
    /** Turns for one wave when the clock drives it. */
    static final int TURNS_PER_WAVE = 64;

    static final int PERIOD_MICROS = 50_000;

    private final Tensor input;
    private final Tensor output;
    private final boolean clockDrives;
    private int turns;

    /** @param settings {@code drive}: {@code clock} or {@code knob} */
    SineFirmware(Interpreter interpreter, Settings settings) {
        clockDrives = settings.option("drive", "clock", "knob").equals("clock");
        if (interpreter.inputs().size() != 1 || interpreter.outputs().size() != 1) {
            throw unfit("has one input and one output");
        }
        input = single(interpreter.inputs().get(0));
        output = single(interpreter.outputs().get(0));
    }

    private static Tensor single(Tensor tensor) {
        if (!RealElements.has(tensor) || tensor.elementCount() != 1) {
            throw unfit("takes and gives one number, as float or int8");
        }
        return tensor;
    }

    private static SaguiError unfit(String expected) {
        return new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT, "model", "The sine program needs a model that " + expected + ".");
    }

    @Override
    public List<Sensor> sensors() {
        return clockDrives ? List.of() : List.of(Sensor.KNOB);
    }

    @Override
    public void loop(Device device) {
        double x = clockDrives
                ? (turns % TURNS_PER_WAVE) * 2 * Math.PI / TURNS_PER_WAVE
                : device.sensors().knob();
        RealElements.set(input, 0, (float) x);
        device.invoke();
        double y = RealElements.get(output, 0);
        int led = Math.max(0, Math.min(255, (int) Math.floor(127.5 * (y + 1))));
        device.light(Light.LED, led);
        device.tell("x", x);
        device.tell("y", y);
        device.tell("sine", ElementaryFunctions.sin(x));
        device.print("x=" + Decimal.thousandths(x) + " y=" + Decimal.thousandths(y) + " led=" + led);
        turns++;
        device.sleepUntil((long) turns * PERIOD_MICROS);
    }
}
