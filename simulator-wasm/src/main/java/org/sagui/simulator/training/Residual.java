package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.tensor.Shape;

/**
 * Layers, and a shortcut around them whose result is added (He et al., "Deep residual learning for image recognition",
 * 2015).
 *
 * @param shortcut no layers if the input itself is added
 */
record Residual(Sequence body, Sequence shortcut, Scratch outputs, Scratch inputGradient) implements Layer {
    Residual(Sequence body, Sequence shortcut) {
        this(body, shortcut, new Scratch(), new Scratch());
    }

    @Override
    public Shape outputShape() {
        return body.outputShape();
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
        return sum(body.forward(inputs, pass), shortcut.forward(inputs, pass), outputs);
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputWanted) {
        Matrix first = body.backward(gradient, inputWanted);
        Matrix second = shortcut.backward(gradient, inputWanted);
        return inputWanted ? sum(first, second, inputGradient) : null;
    }

    private static Matrix sum(Matrix first, Matrix second, Scratch memory) {
        Matrix result = memory.matrix(first.rows(), first.columns());
        for (int i = 0; i < result.count(); i++) {
            result.values()[i] = first.values()[i] + second.values()[i];
        }
        return result;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(body.parameters());
        parameters.addAll(shortcut.parameters());
        return parameters;
    }

    @Override
    public List<double[]> statistics() {
        List<double[]> statistics = new ArrayList<>(body.statistics());
        statistics.addAll(shortcut.statistics());
        return statistics;
    }

    @Override
    public void learnStatistics(Layer twin) {
        Residual other = (Residual) twin;
        body.learnStatistics(other.body);
        shortcut.learnStatistics(other.shortcut);
    }

    @Override
    public Residual twin() {
        return new Residual(body.twin(), shortcut.twin());
    }
}
