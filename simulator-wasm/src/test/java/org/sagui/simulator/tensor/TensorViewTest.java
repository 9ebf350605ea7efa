package org.sagui.simulator.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorViewTest {
    private static Tensor int8(Quantization quantization, int... numbers) {
        Tensor tensor = new Tensor("t", TensorType.INT8, Shape.of(numbers.length), quantization);
        for (int i = 0; i < numbers.length; i++) {
            tensor.int8()[i] = (byte) numbers[i];
        }
        return tensor;
    }

    @Test
    void numbersAndWhatTheyStandFor() {
        TensorView view = TensorView.of(int8(Quantization.of(0.5f, -3), -128, 5));

        assertThat(view.raw(0)).isEqualTo(-128);
        assertThat(view.real(0)).isEqualTo(-62.5);
        assertThat(view.real(1)).isEqualTo(4);
    }

    @Test
    void numbersAtTheEndsOfTheirRange() {
        TensorView view = TensorView.of(int8(Quantization.of(1, 0), -128, 127, 127, 126, 0));

        assertThat(view.saturatedLow()).isEqualTo(1);
        assertThat(view.saturatedHigh()).isEqualTo(2);
        assertThat(TensorView.of(int8(Quantization.NONE, -128)).saturatedLow()).isZero();
    }

    /** Each scale is its number: 1 for the first channel, 2 for the second. A dimension that does not fit is not followed. */
    @ParameterizedTest
    @CsvSource({"2, 1, 2", "1, 1, 1", "0, 1, 2", "7, 1, 2"})
    void scalesAlongADimension(int dimension, double first, double second) {
        Quantization scales = new Quantization(new float[] {1, 2}, new int[] {0, 0}, dimension);
        Tensor tensor = new Tensor("t", TensorType.INT8, Shape.of(1, 2, 2), scales);
        tensor.int8()[0] = 1;
        tensor.int8()[1] = 1;

        assertThat(TensorView.of(tensor).real(0)).isEqualTo(first);
        assertThat(TensorView.of(tensor).real(1)).isEqualTo(second);
    }

    @Test
    void everyType() {
        for (TensorType type : TensorType.values()) {
            switch (type) {
                case FLOAT16, STRING, COMPLEX64, FLOAT64, COMPLEX128, VARIANT, UINT16, BFLOAT16 -> {}
                default -> {
                    Tensor tensor = new Tensor("t", type, Shape.of(1), Quantization.NONE);
                    tensor.write(new byte[tensor.byteCount()]);
                    assertThat(TensorView.of(tensor).raw(0)).as(type.name()).isZero();
                }
            }
        }
        Tensor unsigned = new Tensor("t", TensorType.UINT64, Shape.of(1), Quantization.NONE);
        unsigned.int64()[0] = -1;
        assertThat(TensorView.of(unsigned).real(0)).isEqualTo(0x1p64);
    }
}
