package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** ELU, e^x − 1 below zero (micro/kernels/elu.cc, reference/elu.h). INT8 comes from a table of all numbers. */
public final class Elu implements Kernel {
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
                out[i] = in[i] < 0 ? (float) (ElementaryFunctions.exp(in[i]) - 1) : in[i];
            }
        };
    }

    private static Prepared prepareInt8(Node node, Tensor input, Tensor output) {
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        byte[] table = table(input, output);
        byte[] in = input.int8();
        byte[] out = output.int8();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = table[in[i] - Byte.MIN_VALUE];
            }
        };
    }

    /** The results for −128, −127, … 127, by way of floats (PopulateLookupTable). */
    private static byte[] table(Tensor input, Tensor output) {
        float inverseScale = Float32.round(1 / output.quantization().scale());
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            int number = i + Byte.MIN_VALUE - input.quantization().zeroPoint();
            float x = Float32.round(input.quantization().scale() * number);
            float y = x < 0 ? Float32.round(Float32.round((float) ElementaryFunctions.exp(x)) - 1) : x;
            double rounded = Float32.roundHalfAway(Float32.round(y * inverseScale));
            table[i] = (byte)
                    Math.min(Math.max(rounded + output.quantization().zeroPoint(), Byte.MIN_VALUE), Byte.MAX_VALUE);
        }
        return table;
    }
}
