package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;

/**
 * Rounds numbers to what int8 can hold, as the finished model will. The gradient passes where a number was inside of the
 * range, as if it had not been rounded (see {@link Weights}). Before the range is known, numbers pass unchanged.
 */
final class FakeQuantization implements Layer {
    private final Shape shape;
    private final ActivationScale scale;
    private final boolean isItsOwn;
    private final Scratch outputs = new Scratch();
    private final Scratch inputGradient = new Scratch();
    private Matrix inputs;

    /** @param isItsOwn whether the numbers here determine the scale, rather than those of a place before */
    FakeQuantization(Shape shape, ActivationScale scale, boolean isItsOwn) {
        this.shape = shape;
        this.scale = scale;
        this.isItsOwn = isItsOwn;
    }

    ActivationScale scale() {
        return scale;
    }

    @Override
    public Shape outputShape() {
        return shape;
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        if (!scale.isFixed()) {
            if (isItsOwn) {
                scale.see(inputs);
            }
            return inputs;
        }
        this.inputs = inputs;
        Quantization quantization = scale.quantization();
        double step = quantization.scale();
        double inverse = 1 / step;
        double lowest = Byte.MIN_VALUE - quantization.zeroPoint();
        double highest = Byte.MAX_VALUE - quantization.zeroPoint();
        Matrix result = outputs.matrix(inputs.rows(), inputs.columns());
        double[] x = inputs.values();
        double[] y = result.values();
        for (int i = 0; i < inputs.count(); i++) {
            double number = Math.floor(x[i] * inverse + 0.5);
            y[i] = Math.min(highest, Math.max(lowest, number)) * step;
        }
        return result;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        if (!inputWanted) {
            return null;
        }
        Quantization quantization = scale.quantization();
        double lowest = (Byte.MIN_VALUE - quantization.zeroPoint() - 0.5) * quantization.scale();
        double highest = (Byte.MAX_VALUE - quantization.zeroPoint() + 0.5) * quantization.scale();
        Matrix result = inputGradient.matrix(gradient.rows(), gradient.columns());
        double[] x = inputs.values();
        double[] dy = gradient.values();
        double[] dx = result.values();
        for (int i = 0; i < gradient.count(); i++) {
            dx[i] = x[i] >= lowest && x[i] <= highest ? dy[i] : 0;
        }
        return result;
    }

    @Override
    public FakeQuantization twin() {
        return new FakeQuantization(shape, scale, isItsOwn);
    }
}
