package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;

/** The rectified linear unit: negative numbers become zero, and with RELU6 those above six become six. */
final class Relu implements Layer {
    private final Shape shape;
    private final Activation activation;
    private final double highest;
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    private Matrix inputs;

    /** @param activation RELU or RELU6 */
    Relu(Shape shape, Activation activation) {
        this.shape = shape;
        this.activation = activation;
        this.highest = activation == Activation.RELU6 ? 6 : Double.POSITIVE_INFINITY;
    }

    Activation activation() {
        return activation;
    }

    @Override
    public Shape outputShape() {
        return shape;
    }

    /** NaN stays NaN. */
    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        this.inputs = inputs;
        Matrix result = outputs.matrix(inputs.rows(), inputs.columns());
        double[] x = inputs.values();
        double[] y = result.values();
        for (int i = 0; i < inputs.count(); i++) {
            y[i] = Math.min(highest, Math.max(0, x[i]));
        }
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        Matrix result = inputGradient.matrix(inputs.rows(), inputs.columns());
        double[] x = inputs.values();
        double[] dy = gradient.values();
        double[] dx = result.values();
        for (int i = 0; i < inputs.count(); i++) {
            dx[i] = x[i] > 0 && x[i] < highest ? dy[i] : 0;
        }
        return result;
    }

    @Override
    public Relu twin() {
        return new Relu(shape, activation);
    }
}
