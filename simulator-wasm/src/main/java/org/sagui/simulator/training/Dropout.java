package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Shape;

/**
 * While training, leaves out a random share of the numbers and makes the others larger by as much (Srivastava et al.,
 * "Dropout: a simple way to prevent neural networks from overfitting", 2014).
 */
final class Dropout implements Layer {
    private final Shape shape;
    private final double share;
    private final Scratch factors = new Scratch();
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();

    /** @param share of the numbers left out, below 1 */
    Dropout(Shape shape, double share) {
        this.shape = shape;
        this.share = share;
    }

    @Override
    public Shape outputShape() {
        return shape;
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        if (!pass.training()) {
            return inputs;
        }
        Matrix result = outputs.matrix(inputs.rows(), inputs.columns());
        double[] factor = factors.values(inputs.count());
        double kept = 1 / (1 - share);
        for (int i = 0; i < inputs.count(); i++) {
            factor[i] = pass.noise().nextUniform() < share ? 0 : kept;
            result.values()[i] = inputs.values()[i] * factor[i];
        }
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        Matrix result = inputGradient.matrix(gradient.rows(), gradient.columns());
        double[] factor = factors.values(gradient.count());
        for (int i = 0; i < gradient.count(); i++) {
            result.values()[i] = gradient.values()[i] * factor[i];
        }
        return result;
    }

    @Override
    public Dropout twin() {
        return new Dropout(shape, share);
    }
}
