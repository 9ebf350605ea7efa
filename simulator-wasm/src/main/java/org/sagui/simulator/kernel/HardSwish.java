package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * HARD_SWISH, x · min(max(x + 3, 0), 6) / 6 (micro/kernels/hard_swish_common.cc, reference/hard_swish.h). INT8 is computed
 * with 16-bit numbers.
 */
public final class HardSwish implements Kernel {
    /** Input numbers are shifted left by so much first. */
    private static final int HIGH_RESOLUTION_BITS = 7;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameShape(output, input);
        return input.type() == TensorType.FLOAT32
                ? ofFloats(input.float32(), output.float32())
                : prepareInt8(node, input, output);
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                float gate = Float32.round(in[i] + 3);
                out[i] = Float32.round(in[i] * (gate > 0 ? gate < 6 ? gate : 6 : 0)) / 6;
            }
        };
    }

    private static Prepared prepareInt8(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        Quantization from = input.quantization();
        Quantization to = output.quantization();
        float highResolutionScale = Float32.round(from.scale() / (1 << HIGH_RESOLUTION_BITS));
        float gateScale = 3f / 32768;
        QuantizedMultiplier value = QuantizedMultiplier.of(Float32.round(highResolutionScale / to.scale()), node);
        QuantizedMultiplier gate = QuantizedMultiplier.of(Float32.round(highResolutionScale / gateScale), node);
        node.check(value.shift() <= 0, output, "has a scale too small for the input's scale");
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        byte[] in = input.int8();
        byte[] out = output.int8();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                int x = (short) ((in[i] - from.zeroPoint()) << HIGH_RESOLUTION_BITS);
                int product = multiplyHighTruncating(gate(x, gate), multiplyHigh(x, highHalf(value)));
                out[i] = (byte) range.clamp((short) (roundingShiftRight(product, -value.shift()) + to.zeroPoint()));
            }
        };
    }

    /** (x + 3) / 6 from 0 to 1 in Q0.15: x is scaled so that 3 is 1, saturating, and moved by one and halved. */
    private static int gate(int x, QuantizedMultiplier multiplier) {
        int shift = multiplier.shift();
        int scaled = shift > 0 ? saturatingShiftLeft(x, shift - 1) : x;
        scaled = multiplyHigh(scaled, highHalf(multiplier));
        if (shift > 0) {
            scaled = saturatingShiftLeft(scaled, 1);
        } else if (shift < 0) {
            scaled = roundingShiftRight(scaled, -shift);
        }
        return (scaled + (1 << 15)) >> 1;
    }

    /** The multiplier's value in 16 bits, rounded (DownScaleInt32ToInt16Multiplier). */
    private static int highHalf(QuantizedMultiplier multiplier) {
        return multiplier.value() >= Integer.MAX_VALUE - (1 << 15)
                ? Short.MAX_VALUE
                : (multiplier.value() + (1 << 15)) >> 16;
    }

    private static int saturatingShiftLeft(int x, int exponent) {
        return Math.min(Math.max(FixedPoint.saturatingShiftLeft(x, exponent), Short.MIN_VALUE), Short.MAX_VALUE);
    }

    /** {@code a · b / 2^15}, rounded to nearest, of 16-bit numbers of which {@code b} is not the smallest. */
    private static int multiplyHigh(int a, int b) {
        return (a * b + (1 << 14)) >> 15;
    }

    /** {@code a · b / 2^15}, rounded towards zero, of 16-bit numbers of which {@code a} is not negative. */
    private static int multiplyHighTruncating(int a, int b) {
        return a * b / (1 << 15);
    }

    /** gemmlowp's RoundingDivideByPOT with a mask of 16 bits, which makes a difference from an exponent of 16 on. */
    private static int roundingShiftRight(int x, int exponent) {
        int mask = (short) ((1 << exponent) - 1);
        int threshold = (mask >> 1) + (x < 0 ? 1 : 0);
        return (x >> exponent) + ((x & mask) > threshold ? 1 : 0);
    }
}
