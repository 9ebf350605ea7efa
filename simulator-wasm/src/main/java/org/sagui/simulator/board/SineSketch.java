package org.sagui.simulator.board;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * The "hello world" of TensorFlow Lite Micro: a net that has learnt the sine dims an LED.
 *
 * <p>Each turn takes an angle, from the clock or from a knob, and sets the LED to the answer: −1 is dark, 1 is bright.
 */
final class SineSketch {
    /** Turns for one wave when the clock drives it. */
    static final int TURNS_PER_WAVE = 64;

    static final int PERIOD_MILLISECONDS = 50;

    private final Interpreter interpreter;
    private final Tensor input;
    private final Tensor output;
    private int turns;

    SineSketch(Interpreter interpreter) {
        this.interpreter = interpreter;
        if (interpreter.inputs().size() != 1 || interpreter.outputs().size() != 1) {
            throw unfit("has one input and one output");
        }
        input = single(interpreter.inputs().get(0));
        output = single(interpreter.outputs().get(0));
    }

    private static Tensor single(Tensor tensor) {
        boolean typeFits = tensor.type() == TensorType.FLOAT32 || tensor.type() == TensorType.INT8;
        if (!typeFits || !RealElements.has(tensor) || tensor.elementCount() != 1) {
            throw unfit("takes and gives one number, as float or int8");
        }
        return tensor;
    }

    private static SaguiError unfit(String expected) {
        return new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT, "model", "The sine sketch needs a model that " + expected + ".");
    }

    /** The angle that the clock gives for the next turn. */
    double angleOfClock() {
        return (turns % TURNS_PER_WAVE) * 2 * Math.PI / TURNS_PER_WAVE;
    }

    Turn loop(double x) {
        RealElements.set(input, 0, (float) x);
        interpreter.invoke();
        double y = RealElements.get(output, 0);
        int led = Math.max(0, Math.min(255, (int) Math.floor(127.5 * (y + 1))));
        String line = "x=" + Decimal.thousandths(x) + " y=" + Decimal.thousandths(y) + " led=" + led;
        int number = turns++;
        return new Turn(
                number,
                number * PERIOD_MILLISECONDS,
                x,
                input.read(),
                output.read(),
                y,
                ElementaryFunctions.sin(x),
                led,
                line);
    }
}
