package org.sagui.generator.model;

import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** A model that takes one number and gives one, run by the simulator; an int8 model is fed and read through its scales. */
public final class ScalarModel {
    private final Interpreter interpreter;

    public ScalarModel(byte[] file) {
        interpreter = new Interpreter(Model.read(file));
    }

    /** The model's answer to a number. */
    public double at(double x) {
        RealElements.set(input(), 0, (float) x);
        interpreter.invoke();
        return RealElements.get(output(), 0);
    }

    /** The tensor that the last number was written to. */
    public Tensor input() {
        return interpreter.inputs().get(0);
    }

    /** The tensor that the last answer was read from. */
    public Tensor output() {
        return interpreter.outputs().get(0);
    }
}
