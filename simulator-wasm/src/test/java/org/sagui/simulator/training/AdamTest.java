package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
    @Test
    void firstStepIsTheLearningRateWhateverTheGradientsSize() {
        Parameter parameter = new Parameter(new double[] {1, 1, 1}, new double[] {1000, -0.001, 0}, false);

        new Adam(List.of(parameter), 0).step(0.1);

        assertThat(parameter.values()).containsExactly(new double[] {0.9, 1.1, 1}, within(1e-5));
    }

    @Test
    void findsTheLowestPointOfAQuadratic() {
        Parameter parameter = new Parameter(new double[] {-4, 9}, new double[2], false);
        Adam adam = new Adam(List.of(parameter), 0);

        for (int i = 0; i < 2000; i++) {
            parameter.gradient()[0] = 2 * (parameter.values()[0] - 3);
            parameter.gradient()[1] = 20 * (parameter.values()[1] + 1);
            adam.step(0.1 * (1 - i / 2000.0));
        }

        assertThat(parameter.values()).containsExactly(new double[] {3, -1}, within(1e-4));
    }

    @Test
    void onlyWeightsDecay() {
        Parameter weights = new Parameter(new double[] {8}, new double[1], true);
        Parameter biases = new Parameter(new double[] {8}, new double[1], false);

        new Adam(List.of(weights, biases), 0.5).step(0.1);

        assertThat(weights.values()[0]).isCloseTo(7.6, within(1e-12));
        assertThat(biases.values()[0]).isEqualTo(8);
    }
}
