package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    /** Exclusive or needs a hidden layer; four samples in batches of three also leave a smaller last batch. */
    @Test
    void learnsExclusiveOr() {
        Xoshiro128 random = new Xoshiro128(5);
        Network network = Network.perceptron(List.of(2, 8, 1), random);
        Matrix inputs = new Matrix(4, 2, new double[] {0, 0, 0, 1, 1, 0, 1, 1});
        Matrix targets = new Matrix(4, 1, new double[] {0, 1, 1, 0});
        Trainer trainer =
                new Trainer(network, new Samples(inputs, targets), 3, new Adam(network.parameters(), 0), random);

        double first = trainer.epoch(0.02);
        for (int epoch = 0; epoch < 500; epoch++) {
            trainer.epoch(0.02);
        }

        assertThat(first).isGreaterThan(0.1);
        assertThat(MeanSquaredError.of(network.forward(inputs), targets)).isLessThan(1e-3);
    }
}
