package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Runs one operator without a model. */
final class KernelRunner {
    private KernelRunner() {}

    static Tensor int8(Quantization quantization, Shape shape, int... values) {
        Tensor tensor = new Tensor("t", TensorType.INT8, shape, quantization);
        for (int i = 0; i < values.length; i++) {
            tensor.int8()[i] = (byte) values[i];
        }
        return tensor;
    }

    /** One row. */
    static Tensor int16(Quantization quantization, int... values) {
        Tensor tensor = new Tensor("t", TensorType.INT16, Shape.of(1, values.length), quantization);
        for (int i = 0; i < values.length; i++) {
            tensor.int16()[i] = (short) values[i];
        }
        return tensor;
    }

    static Tensor int32(Quantization quantization, int... values) {
        Tensor tensor = new Tensor("t", TensorType.INT32, Shape.of(values.length), quantization);
        System.arraycopy(values, 0, tensor.int32(), 0, values.length);
        return tensor;
    }

    /** A list that stands in the file: dimensions, axes, amounts. */
    static Tensor constant(int... values) {
        return constant(Shape.of(values.length), values);
    }

    static Tensor constant(Shape shape, int... values) {
        Tensor tensor = new Tensor("c", TensorType.INT32, shape, Quantization.NONE, Tensor.Kind.CONSTANT);
        System.arraycopy(values, 0, tensor.int32(), 0, values.length);
        return tensor;
    }

    /** One row. */
    static Tensor bool(int... values) {
        Tensor tensor = new Tensor("t", TensorType.BOOL, Shape.of(1, values.length), Quantization.NONE);
        for (int i = 0; i < values.length; i++) {
            tensor.int8()[i] = (byte) values[i];
        }
        return tensor;
    }

    static Tensor float32(Shape shape, float... values) {
        Tensor tensor = new Tensor("t", TensorType.FLOAT32, shape, Quantization.NONE);
        System.arraycopy(values, 0, tensor.float32(), 0, values.length);
        return tensor;
    }

    /** Numbers in a table of cases, with spaces between them. */
    static float[] floats(String list) {
        String[] words = list.split(" ");
        float[] values = new float[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(words[i]);
        }
        return values;
    }

    /** Prepares and runs; the last tensor is the output. Null leaves an optional input out. */
    static Tensor run(Kernel kernel, Tensor... inputsThenOutput) {
        int last = inputsThenOutput.length - 1;
        Tensor output = inputsThenOutput[last];
        run(kernel, Arrays.copyOf(inputsThenOutput, last), new Tensor[] {output});
        return output;
    }

    /** For operators of several outputs. */
    static void run(Kernel kernel, Tensor[] inputs, Tensor[] outputs) {
        kernel.prepare(new Node("operator 0 (TEST)", inputs, outputs, Environment.empty()))
                .run();
    }
}
