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
        assertThat(ValueRange.of(new Matrix(2, 2, new double[] {0.5, -0.25, 3, 1})))
                .isEqualTo(new ValueRange(-0.25, 3));
    }

    @Test
    void ofWeights() {
        QuantizedWeights weights = QuantizedWeights.of(new double[] {0.5, -2.54, 0, 0.01, -0.009, 2.54});

        assertThat(weights.quantization().scale()).isCloseTo(0.02f, within(1e-9f));
        assertThat(weights.quantization().zeroPoint()).isZero();
        assertThat(weights.values()).containsExactly(25, -127, 0, 1, 0, 127);
    }

    @Test
    void ofWeightsThatAreAllZero() {
        QuantizedWeights weights = QuantizedWeights.of(new double[2]);

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
}
