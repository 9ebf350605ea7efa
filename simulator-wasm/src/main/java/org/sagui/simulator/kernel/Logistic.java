package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * LOGISTIC, 1 / (1 + e^−x) (micro/kernels/logistic_common.cc, reference/logistic.h, reference/integer_ops/logistic.h). INT8
 * is computed in fixed point, INT16 comes from a table.
 */
public final class Logistic implements Kernel {
    private static final int OUTPUT_INTEGER_BITS = 8;

    /** Above, the result is 1 in single precision; below −9, e^x is near enough. */
    public static final float UPPER = 16.619047f;

    public static final float LOWER = -9;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameCount(output, input);
        return switch (input.type()) {
            case FLOAT32 -> ofFloats(input.float32(), output.float32());
            case INT16 -> ofShorts(input.int16(), output.int16(), SigmoidTable.of(node, input, output, 0));
            default -> prepareInt8(node, input, output);
        };
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = logistic(in[i]);
            }
        };
    }

    /** Not yet rounded. */
    static float logistic(float x) {
        if (x > UPPER) {
            return 1;
        }
        float exp = Float32.round((float) ElementaryFunctions.exp(x < LOWER ? x : -x));
        return x < LOWER ? exp : 1 / Float32.round(1 + exp);
    }

    private static Prepared ofShorts(short[] in, short[] out, SigmoidTable table) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (short) table.logistic(in[i]);
            }
        };
    }

    private static Prepared prepareInt8(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(output);
        int outputZero = output.quantization().zeroPoint();
        node.check(outputZero == Byte.MIN_VALUE, output, "has zero point " + outputZero + "; INT8 needs -128");
        SigmoidInput argument = SigmoidInput.of(node, input);
        byte[] in = input.int8();
        byte[] out = output.int8();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (byte) logistic(in[i], argument);
            }
        };
    }

    private static int logistic(int number, SigmoidInput argument) {
        if (argument.isBelow(number)) {
            return Byte.MIN_VALUE;
        }
        if (argument.isAbove(number)) {
            return Byte.MAX_VALUE;
        }
        int result = FixedPoint.logistic(argument.toQ4(number));
        return Math.min(
                FixedPoint.roundingShiftRight(result, 31 - OUTPUT_INTEGER_BITS) + Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
}
