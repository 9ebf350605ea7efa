package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void staysOrFalls() {
        assertThat(rates(LearningRate.constant(0.4))).containsExactly(0.4, 0.4, 0.4, 0.4);
        assertThat(rates(LearningRate.linear(0.4))).containsExactly(new double[] {0.4, 0.3, 0.2, 0.1}, within(1e-12));
        assertThat(rates(LearningRate.cosine(0.4)))
                .containsExactly(new double[] {0.4, 0.341421356, 0.2, 0.058578644}, within(1e-9));
    }

    private static double[] rates(LearningRate rate) {
        return IntStream.range(0, 4).mapToDouble(epoch -> rate.at(epoch, 4)).toArray();
    }
}
