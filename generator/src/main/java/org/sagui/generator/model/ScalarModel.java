package org.sagui.generator.model;

import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tflite.Model;

/** A model that takes one number and gives one, run by the simulator; an int8 model is fed and read through its scales. */
final class ScalarModel {
    private final Interpreter interpreter;

    ScalarModel(byte[] file) {
        interpreter = new Interpreter(Model.read(file));
    }

    double at(double x) {
        RealElements.set(interpreter.inputs().get(0), 0, (float) x);
        interpreter.invoke();
        return RealElements.get(interpreter.outputs().get(0), 0);
    }
}
