package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * TANH (micro/kernels/tanh.cc, reference/tanh.h, reference/integer_ops/tanh.h). INT8 is computed in fixed point, INT16 comes
 * from a table.
 */
public final class Tanh implements Kernel {
    private static final int OUTPUT_FRACTION_BITS = 7;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.requireSameShape(output, input);
        return switch (input.type()) {
            case FLOAT32 -> ofFloats(input.float32(), output.float32());
            case INT16 -> ofShorts(input.int16(), output.int16(), SigmoidTable.of(node, input, output, 1));
            default -> ofBytes(input.int8(), output.int8(), SigmoidInput.of(node, input));
        };
    }

    private static Prepared ofFloats(float[] in, float[] out) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (float) ElementaryFunctions.tanh(in[i]);
            }
        };
    }

    private static Prepared ofShorts(short[] in, short[] out, SigmoidTable table) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (short) table.tanh(in[i]);
            }
        };
    }

    /** The output's scale and zero point are taken for 1/128 and 0, whatever they are. */
    private static Prepared ofBytes(byte[] in, byte[] out, SigmoidInput argument) {
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (byte) tanh(in[i], argument);
            }
        };
    }

    private static int tanh(int number, SigmoidInput argument) {
        if (argument.isBelow(number)) {
            return Byte.MIN_VALUE;
        }
        if (argument.isAbove(number)) {
            return Byte.MAX_VALUE;
        }
        int result = FixedPoint.tanh(argument.toQ4(number));
        return Math.min(FixedPoint.roundingShiftRight(result, 31 - OUTPUT_FRACTION_BITS), Byte.MAX_VALUE);
    }
}
