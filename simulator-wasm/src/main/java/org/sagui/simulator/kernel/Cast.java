package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * CAST (micro/kernels/cast.cc): C's conversion from one type to another, without any scales. Real numbers are cut to whole
 * ones, and whole ones to the bits that the type has.
 */
public final class Cast implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(
                input,
                TensorType.INT8,
                TensorType.INT16,
                TensorType.INT32,
                TensorType.UINT32,
                TensorType.FLOAT32,
                TensorType.BOOL);
        node.requireType(
                output, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.UINT32, TensorType.FLOAT32);
        node.requireSameShape(output, input);
        if (input.type() == output.type()) {
            return () -> output.copyFrom(input);
        }
        if (output.type() == TensorType.FLOAT32) {
            return toFloats(input, output.float32());
        }
        return input.type() == TensorType.FLOAT32
                ? fromFloats(input.float32(), output)
                : betweenIntegers(IntegerElements.of(input), IntegerElements.of(output), input.elementCount());
    }

    private static Prepared toFloats(Tensor input, float[] out) {
        IntegerElements in = IntegerElements.of(input);
        boolean unsigned = input.type() == TensorType.UINT32;
        return () -> {
            for (int i = 0; i < out.length; i++) {
                double number = in.get(i);
                out[i] = (float) (unsigned && number < 0 ? number + 0x1p32 : number);
            }
        };
    }

    /** What is out of range is undefined in C; here UINT32 has the low bits of it, and other types of the nearest INT32. */
    private static Prepared fromFloats(float[] in, Tensor output) {
        IntegerElements out = IntegerElements.of(output);
        boolean unsigned = output.type() == TensorType.UINT32;
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out.set(i, unsigned ? (int) (long) in[i] : (int) in[i]);
            }
        };
    }

    private static Prepared betweenIntegers(IntegerElements in, IntegerElements out, int count) {
        return () -> {
            for (int i = 0; i < count; i++) {
                out.set(i, in.get(i));
            }
        };
    }
}
