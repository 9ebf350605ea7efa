package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Xoshiro128Test {
    @Test
    void equalSeedsGiveEqualSequencesAndOthersDoNot() {
        assertThat(integers(7, 5)).isEqualTo(integers(7, 5)).isNotEqualTo(integers(8, 5));
    }

    /** What the authors' programs in C give: splitmix64.c with the seed 1, then xoshiro128plusplus.c. */
    @Test
    void givesThePublishedSequence() {
        assertThat(integers(1, 4)).containsExactly(2146930148, -1709768091, -624875592, -1738938092);
    }

    @Test
    void uniformNumbersFillTheirInterval() {
        Xoshiro128 random = new Xoshiro128(3);
        double[] numbers = IntStream.range(0, 20_000)
                .mapToDouble(i -> random.nextUniform(-1, 3))
                .toArray();

        assertThat(DoubleStream.of(numbers)).allMatch(x -> x >= -1 && x < 3);
        assertThat(mean(numbers)).isCloseTo(1, within(0.05));
        assertThat(deviation(numbers)).isCloseTo(4 / Math.sqrt(12), within(0.05));
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        Xoshiro128 random = new Xoshiro128(3);
        double[] numbers =
                IntStream.range(0, 20_000).mapToDouble(i -> random.nextNormal()).toArray();

        assertThat(mean(numbers)).isCloseTo(0, within(0.03));
        assertThat(deviation(numbers)).isCloseTo(1, within(0.03));
    }

    @Test
    void shufflingKeepsEveryNumberOnce() {
        int[] numbers = IntStream.range(0, 100).toArray();

        new Xoshiro128(1).shuffle(numbers);

        assertThat(numbers)
                .isNotEqualTo(IntStream.range(0, 100).toArray())
                .containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    }

    private static int[] integers(long seed, int count) {
        Xoshiro128 random = new Xoshiro128(seed);
        return IntStream.range(0, count).map(i -> random.nextInt()).toArray();
    }

    private static double mean(double[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).sum() / numbers.length;
    }

    private static double deviation(double[] numbers) {
        double mean = mean(numbers);
        return Math.sqrt(IntStream.range(0, numbers.length)
                        .mapToDouble(i -> (numbers[i] - mean) * (numbers[i] - mean))
                        .sum()
                / numbers.length);
    }
}
