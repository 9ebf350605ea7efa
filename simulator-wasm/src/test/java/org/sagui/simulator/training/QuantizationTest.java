package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Quantization;

class QuantizationTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 3, 0.015686275, -64",
        "-1, 1, 0.007843138, -1",
        "-1.04, 1, 0.008, 2",
        "0, 6.2831855, 0.024639944, -128",
        "-2, 0, 0.007843138, 127",
        // The range is stretched to hold zero.
        "1, 2, 0.007843138, -128",
        "-2, -1, 0.007843138, 127",
        "0, 0, 1, -128",
    })
    void ofActivations(double min, double max, float scale, int zeroPoint) {
        Quantization quantization = new ValueRange(min, max).toInt8();

        assertThat(quantization.scale()).isEqualTo(scale);
        assertThat(quantization.zeroPoint()).isEqualTo(zeroPoint);
    }

    @Test
    void rangeHoldsAllThatWasSeen() {
        assertThat(ValueRange.ZERO.with(new Matrix(2, 2, new double[] {0.5, -0.25, 3, 1})))
                .isEqualTo(new ValueRange(-0.25, 3));
    }

    @Test
    void ofWeights() {
        QuantizedWeights weights = QuantizedWeights.of(new double[] {0.5, -2.54, 0, 0.01, -0.009, 2.54}, Channels.ONE);

        assertThat(weights.quantization().scale()).isCloseTo(0.02f, within(1e-9f));
        assertThat(weights.quantization().zeroPoint()).isZero();
        assertThat(weights.values()).containsExactly(25, -127, 0, 1, 0, 127);
    }

    @Test
    void ofWeightsThatAreAllZero() {
        QuantizedWeights weights = QuantizedWeights.of(new double[2], Channels.ONE);

        assertThat(weights.quantization().scale()).isEqualTo(1);
        assertThat(weights.values()).containsExactly(0, 0);
    }

    @Test
    void ofBiases() {
        Quantization input = new Quantization(new float[] {0.5f}, new int[] {-128}, 0);
        Quantization weights = new Quantization(new float[] {0.25f}, new int[] {0}, 0);

        QuantizedBiases biases = QuantizedBiases.of(new double[] {1, -0.1875, 0.05, 1e12}, input, weights);

        assertThat(biases.quantization().scale()).isEqualTo(0.125f);
        assertThat(biases.values()).containsExactly(8, -2, 0, Integer.MAX_VALUE);
    }

    @Test
    void filtersOfAConvolutionHaveScalesOfTheirOwn() {
        double[] twoFiltersOfThree = {1.27, 0, -0.5, 0, 254, 100};

        QuantizedWeights weights = QuantizedWeights.of(twoFiltersOfThree, new Channels(2, 3, 0));

        assertThat(weights.quantization()).isEqualTo(new Quantization(new float[] {0.01f, 2}, new int[] {0, 0}, 0));
        assertThat(weights.values()).containsExactly(127, 0, -50, 0, 127, 50);
        assertThat(weights.real()).containsExactly(new double[] {1.27, 0, -0.5, 0, 254, 100}, within(1e-7));
    }

    @Test
    void channelsOfADepthwiseConvolutionLieNextToEachOther() {
        double[] twoTapsOfTwo = {1.27, 254, -0.5, 100};

        QuantizedWeights weights = QuantizedWeights.of(twoTapsOfTwo, new Channels(2, 1, 3));

        assertThat(weights.quantization().dimension()).isEqualTo(3);
        assertThat(weights.values()).containsExactly(127, 127, -50, 50);
    }

    @Test
    void biasesHaveTheScalesOfTheirChannels() {
        Quantization input = Quantization.of(0.5f, 3);
        Quantization weights = new Quantization(new float[] {0.25f, 2}, new int[2], 0);

        QuantizedBiases biases = QuantizedBiases.of(new double[] {1, 1}, input, weights);

        assertThat(biases.quantization()).isEqualTo(new Quantization(new float[] {0.125f, 1}, new int[2], 0));
        assertThat(biases.values()).containsExactly(8, 1);
    }

    @Test
    void tinyWeightsGetAScaleWithWhichALargeBiasFits() {
        double[] biases = {1000, 0};
        Quantization input = Quantization.of(0.5f, 0);
        Channels channels = new Channels(2, 1, 0);

        double[] smallest = QuantizedBiases.smallestWeightScales(biases, input, channels);
        QuantizedWeights weights = QuantizedWeights.of(new double[] {1e-12, 1e-12}, channels, smallest);

        assertThat(QuantizedBiases.of(biases, input, weights.quantization()).values())
                .satisfies(values -> assertThat(values[0]).isCloseTo(1 << 30, within(100)));
        assertThat(weights.values()).containsExactly(0, 127);
    }

    @Test
    void percentileLeavesOutTheFewThatAreFarAway() {
        Matrix numbers = Matrix.zeros(1, 1000);
        for (int i = 0; i < 1000; i++) {
            numbers.values()[i] = i == 0 ? 50 : i == 1 ? -10 : i / 1000.0;
        }
        Histogram histogram = new Histogram(ValueRange.ZERO.with(numbers));
        histogram.add(numbers);

        assertThat(histogram.holding(1)).isEqualTo(new ValueRange(-10, 50));
        assertThat(histogram.holding(0.99).min()).isZero();
        assertThat(histogram.holding(0.99).max()).isBetween(0.98, 1.02);
    }
}
