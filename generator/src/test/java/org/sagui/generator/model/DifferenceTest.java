package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void isMeanAndLargestDistance() {
        assertThat(Difference.between(new double[] {1, 2, 3, 4}, new double[] {1, 2.5, 1, 4}))
                .isEqualTo(new Difference(0.625, 2));
    }
}
