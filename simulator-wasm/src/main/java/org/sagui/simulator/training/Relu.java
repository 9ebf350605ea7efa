package org.sagui.simulator.training;

import java.util.List;

/** The rectified linear unit: negative numbers become zero. */
final class Relu implements Layer {
    private Matrix inputs;

    @Override
    public Matrix forward(Matrix inputs) {
        this.inputs = inputs;
        Matrix outputs = Matrix.zeros(inputs.rows(), inputs.columns());
        for (int i = 0; i < outputs.values().length; i++) {
            outputs.values()[i] = Math.max(0, inputs.values()[i]);
        }
        return outputs;
    }

    @Override
    public Matrix backward(Matrix gradient) {
        Matrix inputGradient = Matrix.zeros(inputs.rows(), inputs.columns());
        for (int i = 0; i < inputGradient.values().length; i++) {
            inputGradient.values()[i] = inputs.values()[i] > 0 ? gradient.values()[i] : 0;
        }
        return inputGradient;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
