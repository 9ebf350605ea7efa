package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** MEAN and SUM (micro/kernels/reduce_common.cc, reference/reduce.h). Inputs: data, axes. */
public final class MeanOrSum implements Kernel {
    private final boolean mean;

    private MeanOrSum(boolean mean) {
        this.mean = mean;
    }

    public static MeanOrSum mean() {
        return new MeanOrSum(true);
    }

    public static MeanOrSum sum() {
        return new MeanOrSum(false);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        node.requireType(node.input(0), TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        node.requireSameType(node.output(0), node.input(0));
        return node.input(0).type() == TensorType.FLOAT32 ? prepareFloat(node) : prepareQuantized(node);
    }

    private Prepared prepareFloat(Node node) {
        Real operator = real(node);
        Reduction reduction = operator.reduction;
        float divisor = operator.divisor;
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        return () -> {
            Arrays.fill(output, 0);
            reduction.forEach((i, o) -> output[o] += input[i]);
            for (int i = 0; i < output.length; i++) {
                output[i] /= divisor;
            }
        };
    }

    private Prepared prepareQuantized(Node node) {
        Quantized operator = quantized(node);
        Reduction reduction = operator.reduction;
        IntegerElements from = IntegerElements.of(node.input(0));
        IntegerElements to = IntegerElements.of(node.output(0));
        int[] sums = new int[reduction.outputs()];
        return () -> {
            Arrays.fill(sums, 0);
            reduction.forEach((i, o) -> sums[o] += from.get(i));
            for (int i = 0; i < sums.length; i++) {
                to.set(i, operator.of(sums[i]));
            }
        };
    }

    /**
     * The operator on FLOAT32 numbers.
     *
     * @param divisor of the sums, which are added up in the order of the input
     */
    public record Real(Reduction reduction, float divisor) {}

    /** What a node of FLOAT32 numbers computes. */
    public Real real(Node node) {
        Reduction reduction = new Reduction(node);
        return new Real(reduction, Float32.round(mean ? reduction.inputsPerOutput() : 1));
    }

    /**
     * The operator on INT8 or INT16 numbers.
     *
     * @param zeros what is taken from each sum: the zero points of its numbers
     */
    public record Quantized(
            Reduction reduction,
            int zeros,
            QuantizedMultiplier multiplier,
            int outputZero,
            ActivationRange.Quantized range) {
        private int of(int sum) {
            return range.clamp(multiplier.multiply(sum - zeros) + outputZero);
        }
    }

    /** What a node of whole numbers computes. */
    public Quantized quantized(Node node) {
        Reduction reduction = new Reduction(node);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requirePerTensor(input);
        node.requirePerTensor(output);
        int count = reduction.inputsPerOutput();
        double ratio =
                (double) input.quantization().scale() / output.quantization().scale();
        QuantizedMultiplier wholes = QuantizedMultiplier.of(ratio, node);
        return new Quantized(
                reduction,
                input.quantization().zeroPoint() * count,
                mean ? wholes.dividedBy(count) : wholes,
                output.quantization().zeroPoint(),
                new ActivationRange.Quantized(output.type().min(), output.type().max()));
    }
}
