package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.int16;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/** Functions of one number, in cases that the goldens do not have. */
class ActivationsTest {
    private static final Quantization ONE = Quantization.of(1, 0);
    private static final Quantization Q15 = Quantization.of(0x1p-15f, 0);

    /** The first two are powers of two and go another way. */
    @ParameterizedTest
    @ValueSource(floats = {0x1p-12f, 0x1p-11f, 0x1p-13f, 0.0003f, 1e-5f, 2.6f})
    void int16LogisticAndTanhAreNearTheFunctions(float scale) {
        for (int number = Short.MIN_VALUE; number <= Short.MAX_VALUE; number += 97) {
            Tensor input = int16(Quantization.of(scale, 0), number);
            double x = (double) scale * number;
            assertThat(run(new Logistic(), input, int16(Q15, 0)).int16()[0] / 0x1p15)
                    .isCloseTo(1 / (1 + Math.exp(-x)), within(1.5e-4));
            assertThat(run(new Tanh(), input, int16(Q15, 0)).int16()[0] / 0x1p15)
                    .isCloseTo(Math.tanh(x), within(1.5e-4));
        }
    }

    @Test
    void int16LogisticRefusesOtherScales() {
        assertThatThrownBy(() -> run(new Logistic(), int16(ONE, 0), int16(ONE, 0)))
                .hasToString("operator 0 (TEST), output 0 't': has scale 1.0; INT16 needs 2^-15 [invalid-operator]");
        assertThatThrownBy(() -> run(new Logistic(), int16(Quantization.of(2.7f, 0), 0), int16(Q15, 0)))
                .hasToString("operator 0 (TEST), input 0 't': has a scale too large, 2.7 [invalid-operator]");
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-4f, 0.05f, 1, 7, 8, 1e6f})
    void int8LogisticAndTanhAreNearTheFunctions(float scale) {
        Quantization share = Quantization.of(1f / 256, -128);
        for (int number = Byte.MIN_VALUE; number <= Byte.MAX_VALUE; number++) {
            Tensor input = int8(Quantization.of(scale, 3), Shape.of(1), number);
            double x = (double) scale * (number - 3);
            // At zero, scales of 8 and more are beyond what the format can hold.
            boolean exact = number != 3 || scale < 8;
            assertThat((run(new Logistic(), input, int8(share, Shape.of(1))).int8()[0] + 128) / 256.0)
                    .isCloseTo(exact ? 1 / (1 + Math.exp(-x)) : 0, within(1.0 / 255));
            assertThat(run(new Tanh(), input, int8(ONE, Shape.of(1))).int8()[0] / 128.0)
                    .isCloseTo(exact ? Math.tanh(x) : -1, within(1.0 / 127));
        }
    }

    @Test
    void int8LogisticRefusesAnotherZeroPoint() {
        Tensor input = int8(ONE, Shape.of(1));
        assertThatThrownBy(() -> run(new Logistic(), input, int8(ONE, Shape.of(1))))
                .hasToString("operator 0 (TEST), output 0 't': has zero point 0; INT8 needs -128 [invalid-operator]");
        Tensor tiny = int8(Quantization.of(1e-10f, 0), Shape.of(1));
        assertThatThrownBy(() -> run(new Tanh(), tiny, int8(ONE, Shape.of(1))))
                .hasToString("operator 0 (TEST), input 0 't': has a scale too small, scale 1.0E-10, zero point 0"
                        + " [invalid-operator]");
    }

    @Test
    void floats() {
        Tensor input = float32(Shape.of(4), -4, -1, 1, 20);
        Tensor output = float32(Shape.of(4));
        assertThat(run(new HardSwish(), input, output).float32()).containsExactly(-0f, -1 / 3f, 2 / 3f, 20);
        assertThat(run(new Elu(), input, output).float32())
                .containsExactly((float) Math.expm1(-4), (float) Math.expm1(-1), 1, 20);
        assertThat(run(new LeakyRelu(-0.5f), input, output).float32()).containsExactly(2, 0.5f, 1, 20);
        assertThat(run(new Prelu(), input, float32(Shape.of(1), 3), output).float32())
                .containsExactly(-12, -3, 1, 20);
        assertThat(run(new Logistic(), input, output).float32()[3]).isEqualTo(1);
        assertThat(run(new Tanh(), input, output).float32()[2]).isEqualTo((float) Math.tanh(1));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.001f, 0.05f, 0.3f, 5})
    void hardSwishInt8IsNearTheFunction(float scale) {
        Quantization output = Quantization.of(scale, -2);
        for (int number = Byte.MIN_VALUE; number <= Byte.MAX_VALUE; number++) {
            Tensor input = int8(Quantization.of(scale, -2), Shape.of(1), number);
            double x = scale * (number + 2);
            double expected = x * Math.min(Math.max(x + 3, 0), 6) / 6 / scale - 2;
            assertThat((double) run(new HardSwish(), input, int8(output, Shape.of(1)))
                            .int8()[0])
                    .isCloseTo(expected, within(1.0));
        }
    }

    @Test
    void hardSwishRefusesAnOutputScaleThatIsTooSmall() {
        Tensor input = int8(ONE, Shape.of(1));
        assertThatThrownBy(() -> run(new HardSwish(), input, int8(Quantization.of(0.005f, 0), Shape.of(1))))
                .hasToString("operator 0 (TEST), output 0 't': has a scale too small for the input's scale"
                        + " [invalid-operator]");
    }

    @Test
    void leakyReluInt16() {
        Tensor input = int16(Quantization.of(0.5f, 10), 30, -10, 10);
        assertThat(run(new LeakyRelu(-0.25f), input, int16(ONE, 0, 0, 0)).int16())
                .containsExactly(10, 3, 0);
        assertThatThrownBy(() -> run(new LeakyRelu(Float.NaN), input, int16(ONE, 0, 0, 0)))
                .hasToString("operator 0 (TEST): the ratio of its scales, NaN, is out of range [invalid-operator]");
    }

    @Test
    void preluInt16TakesInt8() {
        Tensor input = int16(ONE, -1000, 5);
        Tensor alpha = int8(Quantization.of(0.25f, 1), Shape.of(1), 3);
        assertThat(run(new Prelu(), input, alpha, int16(ONE, 0, 0)).int16()).containsExactly(-500, 5);
        assertThatThrownBy(() -> run(new Prelu(), input, input, int16(ONE, 0, 0)))
                .hasToString("operator 0 (TEST), input 0 't': is INT16; supported here: [INT8] [unsupported-type]");
    }

    @Test
    void logSoftmaxInt8IsNearTheFunction() {
        Quantization sixteenths = Quantization.of(1f / 16, 127);
        Tensor input = int8(Quantization.of(0.1f, 0), Shape.of(1, 4), 10, 10, -10, -128);
        double logOfSum = Math.log(2 + Math.exp(-2) + Math.exp(-13.8));
        byte[] result =
                run(new LogSoftmax(), input, int8(sixteenths, Shape.of(1, 4))).int8();
        double[] differences = {0, 0, -2, -13.8};
        for (int i = 0; i < 4; i++) {
            assertThat((result[i] - 127) / 16.0).isCloseTo(differences[i] - logOfSum, within(1.0 / 31));
        }
        assertThatThrownBy(() -> run(new LogSoftmax(), input, int8(ONE, Shape.of(1, 4))))
                .hasToString("operator 0 (TEST), output 0 't': has scale 1.0, zero point 0; LOG_SOFTMAX needs scale"
                        + " 0.0625, zero point 127 [invalid-operator]");
    }
}
