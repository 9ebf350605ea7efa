package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SgdTest {
    @Test
    void keepsAShareOfItsLastMove() {
        Parameter parameter = new Parameter(new double[] {1}, new double[] {2}, false);
        Sgd sgd = new Sgd(List.of(parameter), 0.5, 0);

        sgd.step(0.1);
        assertThat(parameter.values()[0]).isCloseTo(0.8, within(1e-12));

        sgd.step(0.1);
        assertThat(parameter.values()[0]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void onlyWeightsDecay() {
        Parameter weights = new Parameter(new double[] {8}, new double[1], true);
        Parameter biases = new Parameter(new double[] {8}, new double[1], false);

        new Sgd(List.of(weights, biases), 0.9, 0.5).step(0.1);

        assertThat(weights.values()[0]).isCloseTo(7.6, within(1e-12));
        assertThat(biases.values()[0]).isEqualTo(8);
    }
}
