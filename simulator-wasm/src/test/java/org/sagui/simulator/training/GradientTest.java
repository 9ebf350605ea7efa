package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Back-propagation against the slope of the loss, measured on both sides of each value. */
class GradientTest {
    private static final double STEP = 1e-6;

    private final Xoshiro128 random = new Xoshiro128(11);
    private final Network network = Network.perceptron(List.of(3, 5, 4, 2), random);
    private final Matrix inputs = matrix(7, 3);
    private final Matrix targets = matrix(7, 2);

    @Test
    void ofEveryParameter() {
        Matrix outputs = network.forward(inputs);
        network.backward(MeanSquaredError.gradient(outputs, targets));

        for (Parameter parameter : network.parameters()) {
            double[] gradient = parameter.gradient().clone();
            for (int i = 0; i < parameter.count(); i++) {
                assertThat(gradient[i]).isCloseTo(slope(parameter.values(), i), within(1e-7));
            }
        }
    }

    @Test
    void ofTheInputs() {
        Dense layer = new Dense(3, 2, random);
        Relu relu = new Relu();
        Matrix outputs = relu.forward(layer.forward(inputs));
        Matrix gradient = layer.backward(relu.backward(MeanSquaredError.gradient(outputs, targets)));

        Network alone = new Network(List.of(layer, relu));
        for (int i = 0; i < inputs.values().length; i++) {
            assertThat(gradient.values()[i]).isCloseTo(slope(alone, inputs.values(), i), within(1e-7));
        }
    }

    private double slope(double[] values, int index) {
        return slope(network, values, index);
    }

    private double slope(Network measured, double[] values, int index) {
        double value = values[index];
        values[index] = value + STEP;
        double above = MeanSquaredError.of(measured.forward(inputs), targets);
        values[index] = value - STEP;
        double below = MeanSquaredError.of(measured.forward(inputs), targets);
        values[index] = value;
        return (above - below) / (2 * STEP);
    }

    private Matrix matrix(int rows, int columns) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = random.nextNormal();
        }
        return matrix;
    }
}
