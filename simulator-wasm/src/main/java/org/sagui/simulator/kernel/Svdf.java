package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SVDF (micro/kernels/svdf_common.cc): filters that look at each input as it comes, and at what they saw in it before.
 * Inputs: data [batch, inputs], feature weights [filters, inputs], time weights [filters, memory], bias [units], and the
 * state, a variable [batch, filters · memory], the oldest first. Each unit adds up so many filters as the rank says.
 */
public final class Svdf implements Kernel {
    private static final int FEATURE_WEIGHTS = 1;
    private static final int TIME_WEIGHTS = 2;
    private static final int BIAS = 3;
    private static final int STATE = 4;

    private final int rank;
    private final Activation activation;

    /** @param activation of real outputs; whole ones only keep to their range */
    public Svdf(int rank, Activation activation) {
        this.rank = rank;
        this.activation = activation;
    }

    private record Sizes(int batches, int inputs, int filters, int units, int memory) {
        /** The first number that a filter keeps of a batch. */
        int state(int batch, int filter) {
            return (batch * filters + filter) * memory;
        }
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(5, 5);
        node.requireOutputs(1);
        TensorType type = node.input(0).type();
        node.requireType(node.input(0), TensorType.INT8, TensorType.FLOAT32);
        node.requireSameType(node.input(FEATURE_WEIGHTS), node.input(0));
        node.requireSameType(node.output(0), node.input(0));
        if (type == TensorType.INT8) {
            node.requireType(node.input(TIME_WEIGHTS), TensorType.INT16, TensorType.INT8);
        } else {
            node.requireType(node.input(TIME_WEIGHTS), TensorType.FLOAT32);
        }
        node.requireSameType(node.input(STATE), node.input(TIME_WEIGHTS));
        node.requireVariable(node.input(STATE));
        Sizes sizes = sizes(node);
        node.addWork((long) sizes.batches * sizes.filters * (sizes.inputs + sizes.memory));
        return type == TensorType.INT8 ? prepareInt8(node, sizes) : prepareFloat(node, sizes);
    }

    private Sizes sizes(Node node) {
        for (int input : new int[] {0, FEATURE_WEIGHTS, TIME_WEIGHTS}) {
            node.requireRank(node.input(input), 2, 2);
        }
        Shape input = node.input(0).shape();
        Shape features = node.input(FEATURE_WEIGHTS).shape();
        Shape time = node.input(TIME_WEIGHTS).shape();
        int filters = features.dimension(0);
        int memory = time.dimension(1);
        node.check(rank > 0 && filters % rank == 0, "has rank " + rank + " for " + filters + " filters");
        Sizes sizes = new Sizes(input.dimension(0), input.dimension(1), filters, filters / rank, memory);
        node.check(
                features.dimension(1) == sizes.inputs,
                node.input(FEATURE_WEIGHTS),
                "has shape " + features + " for an input of " + input);
        node.check(
                time.dimension(0) == filters && memory > 0,
                node.input(TIME_WEIGHTS),
                "has shape " + time + " for " + filters + " filters");
        requireShape(node, node.input(STATE), sizes.batches, (long) filters * memory);
        requireShape(node, node.output(0), sizes.batches, sizes.units);
        return sizes;
    }

    private static void requireShape(Node node, Tensor tensor, int rows, long columns) {
        Shape shape = tensor.shape();
        node.check(
                shape.rank() == 2 && shape.dimension(0) == rows && shape.dimension(1) == columns,
                tensor,
                "has shape " + shape + ", not " + rows + "×" + columns);
    }

    private Prepared prepareFloat(Node node, Sizes sizes) {
        float[] input = node.input(0).float32();
        float[] features = node.input(FEATURE_WEIGHTS).float32();
        float[] time = node.input(TIME_WEIGHTS).float32();
        float[] bias = Bias.float32(node, BIAS, sizes.units);
        float[] state = node.input(STATE).float32();
        float[] output = node.output(0).float32();
        return () -> {
            for (int batch = 0; batch < sizes.batches; batch++) {
                for (int unit = 0; unit < sizes.units; unit++) {
                    float sum = bias[unit];
                    for (int filter = unit * rank; filter < (unit + 1) * rank; filter++) {
                        int oldest = sizes.state(batch, filter);
                        int newest = oldest + sizes.memory - 1;
                        System.arraycopy(state, oldest + 1, state, oldest, sizes.memory - 1);
                        state[newest] = DotProduct.float32(
                                0, input, batch * sizes.inputs, features, filter * sizes.inputs, sizes.inputs);
                        float seen = DotProduct.float32(0, state, oldest, time, filter * sizes.memory, sizes.memory);
                        sum = Float32.round(sum + seen);
                    }
                    output[batch * sizes.units + unit] = activated(sum);
                }
            }
        };
    }

    /** As micro/kernels/activation_utils.h has it, where all activations of the format are known. */
    private float activated(float x) {
        return switch (activation) {
            case NONE -> x;
            case RELU -> Math.max(0, x);
            case RELU_N1_TO_1 -> Math.max(-1, Math.min(x, 1));
            case RELU6 -> Math.max(0, Math.min(x, 6));
            case TANH -> (float) ElementaryFunctions.tanh(x);
            case SIGN_BIT -> Float.floatToRawIntBits(x) < 0 ? 1 : 0;
        };
    }

    private Prepared prepareInt8(Node node, Sizes sizes) {
        QuantizedMultiplier toState = multiplier(node, node.input(0), node.input(FEATURE_WEIGHTS), node.input(STATE));
        QuantizedMultiplier toOutput = multiplier(node, node.input(STATE), node.input(TIME_WEIGHTS), node.output(0));
        requireBiasScale(node);
        byte[] input = node.input(0).int8();
        byte[] features = node.input(FEATURE_WEIGHTS).int8();
        IntegerElements time = IntegerElements.of(node.input(TIME_WEIGHTS));
        int[] bias = Bias.int32(node, BIAS, sizes.units);
        IntegerElements state = IntegerElements.of(node.input(STATE));
        byte[] output = node.output(0).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        int stateZero = node.input(STATE).quantization().zeroPoint();
        int outputZero = node.output(0).quantization().zeroPoint();
        TensorType stateType = node.input(STATE).type();
        ActivationRange.Quantized stateRange = new ActivationRange.Quantized(stateType.min(), stateType.max());
        ActivationRange.Quantized outputRange = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        return () -> {
            for (int batch = 0; batch < sizes.batches; batch++) {
                for (int unit = 0; unit < sizes.units; unit++) {
                    int sum = bias[unit];
                    for (int filter = unit * rank; filter < (unit + 1) * rank; filter++) {
                        int oldest = sizes.state(batch, filter);
                        int newest = oldest + sizes.memory - 1;
                        for (int i = oldest; i < newest; i++) {
                            state.set(i, state.get(i + 1));
                        }
                        int product = DotProduct.int8(
                                input, batch * sizes.inputs, inputZero, features, filter * sizes.inputs, sizes.inputs);
                        state.set(newest, stateRange.clamp(toState.multiply(product) + stateZero));
                        for (int i = 0; i < sizes.memory; i++) {
                            sum += time.get(filter * sizes.memory + i) * (state.get(oldest + i) - stateZero);
                        }
                    }
                    int scaled = toOutput.multiply(sum) + outputZero;
                    output[batch * sizes.units + unit] = (byte) outputRange.clamp(scaled);
                }
            }
        };
    }

    /** Multiplied and divided in float. */
    private static QuantizedMultiplier multiplier(Node node, Tensor input, Tensor weights, Tensor output) {
        node.requirePerTensor(input);
        node.requirePerTensor(weights);
        node.requirePerTensor(output);
        float product = Float32.round(
                input.quantization().scale() * weights.quantization().scale());
        return QuantizedMultiplier.of(
                Float32.round(product / output.quantization().scale()), node);
    }

    private static void requireBiasScale(Node node) {
        float product = Float32.round(node.input(STATE).quantization().scale()
                * node.input(TIME_WEIGHTS).quantization().scale());
        Tensor bias = node.input(BIAS);
        node.check(
                Math.abs((double) bias.quantization().scale() - product) < 1e-5,
                bias,
                "has scale " + bias.quantization().scale() + ", but state scale × time weight scale is " + product);
    }
}
