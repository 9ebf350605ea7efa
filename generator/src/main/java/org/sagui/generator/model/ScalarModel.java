package org.sagui.generator.model;

import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** A model that takes one number and gives one, run by the simulator; an int8 model is fed and read through its scales. */
public final class ScalarModel {
    private final Interpreter interpreter;

    public ScalarModel(byte[] file) {
        interpreter = new Interpreter(Model.read(file));
    }

    /** The model's answer to a number. */
    public double at(double x) {
        write((float) x, input());
        interpreter.invoke();
        return read(output());
    }

    /** The tensor that the last number was written to. */
    public Tensor input() {
        return interpreter.inputs().get(0);
    }

    /** The tensor that the last answer was read from. */
    public Tensor output() {
        return interpreter.outputs().get(0);
    }

    private static void write(float value, Tensor tensor) {
        if (tensor.type() == TensorType.FLOAT32) {
            tensor.float32()[0] = value;
            return;
        }
        double mark = Float32.roundHalfAway(value / tensor.quantization().scale());
        double number = mark + tensor.quantization().zeroPoint();
        tensor.int8()[0] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, number));
    }

    private static double read(Tensor tensor) {
        if (tensor.type() == TensorType.FLOAT32) {
            return tensor.float32()[0];
        }
        int marks = tensor.int8()[0] - tensor.quantization().zeroPoint();
        return (double) tensor.quantization().scale() * marks;
    }
}
