package org.sagui.simulator.training;

import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** A model file of one input and one output, run by the interpreter; int8 models are fed and read through their scales. */
public final class InterpretedModel implements Predictor {
    private final Model model;
    private final int width;

    /** @throws org.sagui.simulator.SaguiError if the file is no model that the interpreter can run */
    public InterpretedModel(byte[] file) {
        model = Model.read(file);
        width = new Interpreter(model).outputs().get(0).elementCount();
    }

    @Override
    public Matrix predict(Samples samples, Parts parts) {
        return Slices.predict(samples, width, parts, () -> {
            Interpreter interpreter = new Interpreter(model);
            return inputs -> run(interpreter, inputs);
        });
    }

    private Matrix run(Interpreter interpreter, Matrix inputs) {
        Tensor input = interpreter.inputs().get(0);
        Tensor output = interpreter.outputs().get(0);
        Matrix results = Matrix.zeros(inputs.rows(), width);
        for (int row = 0; row < inputs.rows(); row++) {
            for (int i = 0; i < inputs.columns(); i++) {
                RealElements.set(input, i, (float) inputs.at(row, i));
            }
            interpreter.invoke();
            for (int i = 0; i < width; i++) {
                results.values()[row * width + i] = RealElements.get(output, i);
            }
        }
        return results;
    }
}
