package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** DEQUANTIZE (micro/kernels/dequantize.cc): whole numbers to the real ones they stand for. */
public final class Dequantize implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT8, TensorType.UINT8, TensorType.INT16);
        node.requireType(output, TensorType.FLOAT32);
        node.requirePerTensor(input);
        node.check(
                input.elementCount() == output.elementCount(),
                output,
                "has shape " + output.shape() + ", but the input " + input.shape());
        IntegerElements in = IntegerElements.of(input);
        float[] out = output.float32();
        double scale = input.quantization().scale();
        int zeroPoint = input.quantization().zeroPoint();
        return () -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = (float) (scale * (in.get(i) - zeroPoint));
            }
        };
    }
}
