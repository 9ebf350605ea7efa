package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** CUMSUM (micro/kernels/cumsum.cc, reference/cumsum.h): running sums along one dimension. Inputs: data, axis. */
public final class Cumsum implements Kernel {
    private static final int LEFT_SHIFT = 20;

    /** What the input's scale becomes for the sums: half of it, with {@value LEFT_SHIFT} bits more. */
    private static final int SUM_SHIFT = LEFT_SHIFT - 1;

    private final boolean exclusive;
    private final boolean reverse;

    /**
     * @param exclusive whether each sum ends before its own element
     * @param reverse whether sums begin at the last element
     */
    public Cumsum(boolean exclusive, boolean reverse) {
        this.exclusive = exclusive;
        this.reverse = reverse;
    }

    /** Called along each line of the dimension, from its start. */
    private interface Step {
        void at(int index, boolean starts);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor axis = node.input(1);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32, TensorType.INT8);
        node.requireSameType(output, input);
        node.requireSameShape(output, input);
        node.requireType(axis, TensorType.INT32);
        node.check(axis.elementCount() == 1, axis, "must be one axis");
        int dimension = node.axis(node.constantInts(axis)[0], input.shape().rank());
        return input.type() == TensorType.FLOAT32 ? prepareFloat(node, dimension) : prepareInt8(node, dimension);
    }

    private Prepared prepareFloat(Node node, int dimension) {
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        float[] sum = new float[1];
        return () -> forEach(node.input(0).shape(), dimension, (i, starts) -> {
            float before = starts ? 0 : sum[0];
            sum[0] = Float32.round(before + input[i]);
            output[i] = exclusive ? before : sum[0];
        });
    }

    /** Each sum starts at the number that stands for zero, taken as a difference to zero: the reference has it so. */
    private Prepared prepareInt8(Node node, int dimension) {
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.output(0));
        double ratio = 2.0
                * node.input(0).quantization().scale()
                / ((1 << LEFT_SHIFT) * (double) node.output(0).quantization().scale());
        node.check(ratio < 1, "the ratio of its scales is out of range");
        QuantizedMultiplier multiplier = QuantizedMultiplier.of(ratio, node);
        byte[] input = node.input(0).int8();
        byte[] output = node.output(0).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        int outputZero = node.output(0).quantization().zeroPoint();
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        int[] sum = new int[1];
        return () -> forEach(node.input(0).shape(), dimension, (i, starts) -> {
            int before = starts ? -inputZero << SUM_SHIFT : sum[0];
            sum[0] = before + (input[i] - inputZero << SUM_SHIFT);
            output[i] = (byte) range.clamp(multiplier.multiply(exclusive ? before : sum[0]) + outputZero);
        });
    }

    private void forEach(Shape shape, int dimension, Step step) {
        int lines = shape.product(0, dimension);
        int size = shape.dimension(dimension);
        int inner = shape.product(dimension + 1, shape.rank());
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < inner; i++) {
                for (int k = 0; k < size; k++) {
                    int place = reverse ? size - 1 - k : k;
                    step.at((line * size + place) * inner + i, k == 0);
                }
            }
        }
    }
}
