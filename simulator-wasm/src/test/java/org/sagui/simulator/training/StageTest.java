package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void reluBelongsToTheDenseLayerBeforeIt() {
        Network network = Network.perceptron(List.of(1, 4, 3, 2), new Xoshiro128(1));

        assertThat(Stage.of(network)).extracting(Stage::relu).containsExactly(true, true, false);
    }

    @Test
    void reluAloneIsRefused() {
        assertThatThrownBy(() -> Stage.of(new Network(List.of(new Relu()))))
                .hasMessage("A ReLU must follow a dense layer");
    }

    @Test
    void stagesGiveWhatTheNetworkGives() {
        Network network = Network.perceptron(List.of(1, 4, 3, 2), new Xoshiro128(1));
        Matrix inputs = new Matrix(3, 1, new double[] {-1, 0.5, 2});

        Matrix values = inputs;
        for (Stage stage : Stage.of(network)) {
            values = stage.forward(values);
        }

        assertThat(values.values()).isEqualTo(network.forward(inputs).values());
    }
}
