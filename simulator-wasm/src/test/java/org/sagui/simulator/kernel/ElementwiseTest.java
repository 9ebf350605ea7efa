package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sagui.simulator.kernel.KernelRunner.bool;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.int16;
import static org.sagui.simulator.kernel.KernelRunner.int32;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Arithmetic, comparisons and conversions, in cases that the goldens do not have. */
class ElementwiseTest {
    private static final Quantization ONE = Quantization.of(1, 0);

    /** 0.1 / 0.6 and 0.6 / 0.7 differ from their nearest floats. */
    @Test
    void addRoundsNoRatioOfScalesAndSubRoundsThemToFloats() {
        Tensor first = int8(Quantization.of(0.1f, 0), Shape.of(1));
        Tensor second = int8(Quantization.of(0.3f, 0), Shape.of(1));
        Tensor output = int8(Quantization.of(0.7f, 0), Shape.of(1));
        Node node =
                new Node("operator 0 (SUB)", new Tensor[] {first, second}, new Tensor[] {output}, Environment.empty());

        QuantizedSum add = QuantizedSum.ofAdd(node, Activation.NONE);
        assertThat(add.operands().firstMultiplier()).isEqualTo(QuantizedMultiplier.of(0.1f / (2.0 * 0.3f)));
        assertThat(add.outputMultiplier()).isEqualTo(QuantizedMultiplier.of(2.0 * 0.3f / 0.7f / (1 << 20)));
        QuantizedSum sub = QuantizedSum.ofSub(node, Activation.NONE);
        assertThat(sub.operands().firstMultiplier()).isEqualTo(QuantizedMultiplier.of(0.1f / (2 * 0.3f)));
        assertThat(sub.outputMultiplier()).isEqualTo(QuantizedMultiplier.of(2 * 0.3f / 0.7f / (1 << 20)));
        assertThat(sub.operands().firstMultiplier()).isNotEqualTo(add.operands().firstMultiplier());
        assertThat(sub.outputMultiplier()).isNotEqualTo(add.outputMultiplier());
    }

    /** The divisors' reciprocals are a little too small: −3.5 becomes −3. */
    @Test
    void divInt8RoundsAndSaturates() {
        Tensor dividends = int8(ONE, Shape.of(6), 100, -7, 0, 127, -128, 5);
        Tensor divisors = int8(ONE, Shape.of(6), -3, 2, 9, 1, -1, 3);

        assertThat(run(new Div(Activation.NONE), dividends, divisors, int8(ONE, Shape.of(6)))
                        .int8())
                .containsExactly(-33, -3, 0, 127, 127, 2);
    }

    @Test
    void divInt32CutsAndTheSmallestNumberWrapsAround() {
        Tensor dividends = int32(Quantization.NONE, 7, -7, Integer.MIN_VALUE);
        Tensor divisors = int32(Quantization.NONE, 2, 2, -1);

        assertThat(run(new Div(Activation.NONE), dividends, divisors, int32(Quantization.NONE, 0, 0, 0))
                        .int32())
                .containsExactly(3, -3, Integer.MIN_VALUE);
    }

    @Test
    void zeroDoesNotDivide() {
        Tensor zero = int32(Quantization.NONE, 0);
        assertThatThrownBy(() -> run(new Div(Activation.NONE), zero, zero, int32(Quantization.NONE, 0)))
                .hasToString("operator 0 (TEST), input 0 't': is zero somewhere: whole numbers cannot be divided by it"
                        + " [invalid-operator]");
        Tensor one = float32(Shape.of(1), 1);
        Tensor none = float32(Shape.of(1), -0f);
        assertThat(run(new Div(Activation.RELU6), one, float32(Shape.of(1), 0), float32(Shape.of(1)))
                        .float32())
                .containsExactly(6);
        assertThatThrownBy(() -> run(new FloorDiv(), one, none, float32(Shape.of(1))))
                .hasToString("operator 0 (TEST), input 1 't': is zero somewhere: FLOOR_DIV does not divide by it"
                        + " [invalid-operator]");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 1",
        "-7, 3, 2",
        "7, -3, -2",
        "-7, -3, -1",
        "6, 3, 0",
        "0.1, 0, NaN",
        "Infinity, 2, NaN",
        "2, Infinity, 2",
        "-2, Infinity, Infinity",
        "2, NaN, NaN"
    })
    void floorModHasTheSignOfTheDivisor(float dividend, float divisor, float rest) {
        assertThat(Float.valueOf(floorMod(dividend, divisor))).isEqualTo(Float.valueOf(rest));
    }

    @Test
    void floorModIsExactForLargeQuotients() {
        for (float divisor : new float[] {7, 0.1f, Float.MIN_VALUE, 3e-39f, 1.5e38f}) {
            BigDecimal rest = new BigDecimal(Float.MAX_VALUE).remainder(new BigDecimal(divisor));
            assertThat(floorMod(Float.MAX_VALUE, divisor)).isEqualTo(rest.floatValue());
        }
    }

    private static float floorMod(float dividend, float divisor) {
        return run(new FloorMod(), float32(Shape.of(1), dividend), float32(Shape.of(1), divisor), float32(Shape.of(1)))
                .float32()[0];
    }

    /** The reference starts its sum at minus the zero point. */
    @Test
    void addNInt8() {
        Tensor input = int8(ONE, Shape.of(2), 3, -60);
        assertThat(run(new AddN(), input, input, input, int8(ONE, Shape.of(2))).int8())
                .containsExactly(9, -128);
        Tensor shifted = int8(Quantization.of(1, 10), Shape.of(1), 10);
        assertThat(run(new AddN(), shifted, shifted, int8(ONE, Shape.of(1))).int8())
                .containsExactly(-10);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 0, 1, 0, 0",
        "NOT_EQUAL, 1, 0, 1, 1",
        "GREATER, 0, 0, 1, 0",
        "GREATER_EQUAL, 0, 1, 1, 0",
        "LESS, 1, 0, 0, 0",
        "LESS_EQUAL, 1, 1, 0, 0"
    })
    void comparisons(Relation relation, byte less, byte equal, byte greater, byte unordered) {
        Comparison comparison = new Comparison(relation);
        Tensor real = float32(Shape.of(1, 4), 1, 2, 3, Float.NaN);
        assertThat(run(comparison, real, float32(Shape.of(1, 1), 2), bool(0, 0, 0, 0))
                        .int8())
                .containsExactly(less, equal, greater, unordered);

        Tensor large = new Tensor("t", TensorType.INT64, Shape.of(1, 3), Quantization.NONE);
        Tensor middle = new Tensor("t", TensorType.INT64, Shape.of(), Quantization.NONE);
        for (int i = 0; i < 3; i++) {
            large.int64()[i] = (1L << 60) + i;
        }
        middle.int64()[0] = (1L << 60) + 1;
        assertThat(run(comparison, large, middle, bool(0, 0, 0)).int8()).containsExactly(less, equal, greater);

        // 0.25 · 4 is 0.5 · 2.
        Tensor quarters = int8(Quantization.of(0.25f, 1), Shape.of(1, 3), 4, 5, 6);
        Tensor halves = int8(Quantization.of(0.5f, -1), Shape.of(1, 1), 1);
        assertThat(run(comparison, quarters, halves, bool(0, 0, 0)).int8()).containsExactly(less, equal, greater);
    }

    /** 0.25 · 1000 is 0.5 · 500; 0.25 · −32768 is far below. */
    @Test
    void greaterAloneTakesInt16() {
        Tensor quarters = int16(Quantization.of(0.25f, 0), -32768, 1000, 1001);
        Tensor halves = int16(Quantization.of(0.5f, 0), 500, 500, 500);

        assertThat(run(new Comparison(Relation.GREATER), quarters, halves, bool(0, 0, 0))
                        .int8())
                .containsExactly(0, 0, 1);
        assertThatThrownBy(() -> run(new Comparison(Relation.LESS), quarters, halves, bool(0, 0, 0)))
                .hasToString("operator 0 (TEST), input 0 't': is INT16; supported here: [FLOAT32, INT32, INT64, INT8]"
                        + " [unsupported-type]");
    }

    @Test
    void comparisonsRefuseScalesOfOneAndMoreAndOutputsOtherThanBool() {
        Tensor input = int8(ONE, Shape.of(1, 1));
        assertThatThrownBy(() -> run(new Comparison(Relation.LESS), input, input, bool(0)))
                .hasToString("operator 0 (TEST), input 0 't': has a scale out of range, scale 1.0, zero point 0"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new Comparison(Relation.LESS), input, input, input))
                .hasToString("operator 0 (TEST), input 0 't': is INT8; supported here: [BOOL] [unsupported-type]");
    }

    @Test
    void maximumAndMinimumTakeTheSecondWhereNothingHolds() {
        Tensor numbers = float32(Shape.of(3), 1, 5, Float.NaN);
        Tensor three = float32(Shape.of(), 3);
        assertThat(run(new MaximumMinimum(Relation.GREATER), numbers, three, float32(Shape.of(3)))
                        .float32())
                .containsExactly(3, 5, 3);
        assertThat(run(new MaximumMinimum(Relation.LESS), numbers, three, float32(Shape.of(3)))
                        .float32())
                .containsExactly(1, 3, 3);
    }

    @Test
    void logical() {
        assertThat(run(Logical.and(), bool(0, 0, 1, 1), bool(0, 1, 0, 1), bool(0, 0, 0, 0))
                        .int8())
                .containsExactly(0, 0, 0, 1);
        assertThat(run(Logical.or(), bool(0, 0, 1, 1), bool(0, 1, 0, 1), bool(0, 0, 0, 0))
                        .int8())
                .containsExactly(0, 1, 1, 1);
        assertThat(run(new LogicalNot(), bool(0, 1), bool(0, 0)).int8()).containsExactly(1, 0);
    }

    @Test
    void selectRepeatsAllThree() {
        Tensor condition = bool(1, 0);
        Tensor column = float32(Shape.of(2, 1), 10, 20);
        Tensor scalar = float32(Shape.of(), -1);
        assertThat(run(new SelectV2(), condition, column, scalar, float32(Shape.of(2, 2)))
                        .float32())
                .containsExactly(10, -1, 20, -1);
    }

    @Test
    void roundTakesHalvesToTheEvenNumber() {
        Tensor input = float32(Shape.of(7), 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 0.49999997f, 0x1p30f);
        assertThat(run(FloatFunction.round(), input, float32(Shape.of(7))).float32())
                .containsExactly(0, 2, 2, 0, -2, 0, 0x1p30f);
    }

    @Test
    void functionsOfOneNumber() {
        Tensor input = float32(Shape.of(1), 2.25f);
        assertThat(of(FloatFunction.ceil(), input)).isEqualTo(3);
        assertThat(of(FloatFunction.floor(), input)).isEqualTo(2);
        assertThat(of(FloatFunction.neg(), input)).isEqualTo(-2.25f);
        assertThat(of(FloatFunction.square(), input)).isEqualTo(5.0625f);
        assertThat(of(FloatFunction.sqrt(), input)).isEqualTo(1.5f);
        assertThat(of(new Rsqrt(), input)).isEqualTo(1 / 1.5f);
        assertThat(of(FloatFunction.exp(), input)).isEqualTo((float) Math.exp(2.25));
        assertThat(of(FloatFunction.log(), input)).isEqualTo((float) Math.log(2.25));
        assertThat(of(FloatFunction.sin(), input)).isEqualTo((float) Math.sin(2.25));
        assertThat(of(FloatFunction.cos(), input)).isEqualTo((float) Math.cos(2.25));
        assertThatThrownBy(() -> run(FloatFunction.ceil(), input, float32(Shape.of(1, 1))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 1×1, but 't' has 1 [invalid-operator]");
    }

    private static float of(Kernel kernel, Tensor input) {
        return run(kernel, input, float32(Shape.of(1))).float32()[0];
    }

    @Test
    void absOfTheSmallestNumber() {
        assertThat(run(new Abs(), int16(Quantization.NONE, -32768, -5), int16(Quantization.NONE, 0, 0))
                        .int16())
                .containsExactly(-32768, 5);
        assertThat(run(new Abs(), int16(ONE, -32768, -5), int16(ONE, 0, 0)).int16())
                .containsExactly(32767, 5);
        assertThatThrownBy(() -> run(new Abs(), int16(Quantization.of(1, 2), 0), int16(ONE, 0)))
                .hasToString("operator 0 (TEST), input 0 't': has zero point 2; INT16 needs 0 [invalid-operator]");
    }

    @Test
    void rsqrtOfQuantizedNumbers() {
        Quantization hundredth = Quantization.of(0.01f, 0);
        Tensor input = int8(Quantization.of(1, -1), Shape.of(3), -1, 0, 3);
        assertThat(run(new Rsqrt(), input, int8(hundredth, Shape.of(3))).int8()).containsExactly(127, 100, 50);
        assertThatThrownBy(() ->
                        run(new Rsqrt(), int8(hundredth, Shape.of(1), -1), int8(Quantization.of(1, -128), Shape.of(1))))
                .hasToString("operator 0 (TEST), input 0 't': is negative somewhere: it has no square root"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new Rsqrt(), int16(ONE, 1), int16(ONE, 0)))
                .hasToString("operator 0 (TEST), input 0 't': is INT16; supported here: [INT8, FLOAT32]"
                        + " [unsupported-type]");
    }

    @Test
    void castCutsAndKeepsTheLowBits() {
        Tensor real = float32(Shape.of(1, 4), 3.9f, -3.9f, 300, Float.NaN);
        assertThat(run(new Cast(), real, new Tensor("t", TensorType.INT8, Shape.of(1, 4), Quantization.NONE))
                        .int8())
                .containsExactly(3, -3, 44, 0);
        Tensor unsigned = new Tensor("t", TensorType.UINT32, Shape.of(1, 1), Quantization.NONE);
        unsigned.int32()[0] = -1;
        assertThat(run(new Cast(), unsigned, float32(Shape.of(1, 1))).float32()).containsExactly(0x1p32f);
        assertThat(run(new Cast(), float32(Shape.of(1, 1), 0xFFFFFF00L), unsigned)
                        .int32())
                .containsExactly(-256);
        assertThat(run(new Cast(), bool(1, 0), int16(ONE, 7, 7)).int16()).containsExactly(1, 0);
        assertThatThrownBy(() -> run(new Cast(), real, bool(0, 0, 0, 0)))
                .hasToString("operator 0 (TEST), output 0 't': is BOOL; supported here:"
                        + " [INT8, INT16, INT32, UINT32, FLOAT32] [unsupported-type]");
    }
}
