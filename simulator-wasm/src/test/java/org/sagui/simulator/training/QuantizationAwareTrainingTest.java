package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Shape;

class QuantizationAwareTrainingTest {
    private static final Samples SAMPLES = ToyPictures.draw(300, 1);

    /** One outlier among the weights leaves too few marks for the others: rounding alone ruins the network, tuning mends it. */
    @Test
    void tuningMakesUpForRounding() {
        Network network = new NetworkBuilder(ToyPictures.SHAPE, new Xoshiro128(4))
                .flatten()
                .dense(16)
                .relu()
                .dense(3)
                .softmax();
        new Trainer(network, ToyPictures.plan(20), SAMPLES, new Xoshiro128(2)).run();
        double[] last = network.parameters().get(2).values();
        // Two units that cancel each other: nothing changes but the scale.
        last[0] += 200;
        copyUnit(network, 0, 1);
        last[1] -= 200;
        double real = loss(network);

        Network tuned = Quantizer.MIN_MAX.quantize(network, SAMPLES);
        double rounded = loss(tuned);
        TrainingPlan plan =
                new TrainingPlan(Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.adam(0), LearningRate.linear(0.01), 20);
        new Trainer(tuned, plan, SAMPLES, new Xoshiro128(3)).run();

        assertThat(rounded).isGreaterThan(real + 0.05);
        assertThat(loss(tuned)).isLessThan((real + rounded) / 2);
    }

    private static void copyUnit(Network network, int from, int to) {
        double[] weights = network.parameters().get(0).values();
        double[] biases = network.parameters().get(1).values();
        System.arraycopy(weights, 64 * from, weights, 64 * to, 64);
        biases[to] = biases[from];
    }

    private static double loss(Network network) {
        return network.score(SAMPLES, Loss.SOFTMAX_CROSS_ENTROPY, Parts.IN_ORDER)
                .loss();
    }

    @Test
    void gradientPassesWhereNothingIsCutOff() {
        FakeQuantization rounding =
                new FakeQuantization(Shape.of(4), ActivationScale.fixed(new ValueRange(-1, 1.55)), true);

        Matrix outputs = rounding.forward(new Matrix(1, 4, new double[] {-1.2, -0.333, 1.549, 1.6}), Pass.INFERENCE);
        assertThat(outputs.values()).usingComparatorWithPrecision(1e-6).containsExactly(-1, -0.33, 1.55, 1.55);

        Matrix gradient = rounding.backward(new Matrix(1, 4, new double[] {1, 2, 3, 4}), true);
        assertThat(gradient.values()).containsExactly(0, 2, 3, 0);
    }
}
