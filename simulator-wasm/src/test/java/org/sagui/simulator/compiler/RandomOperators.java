package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sagui.simulator.compiler.GraphBuilder.Value;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;
import org.sagui.simulator.tflite.OperatorOptions.ConcatenationOptions;
import org.sagui.simulator.tflite.OperatorOptions.LeakyReluOptions;
import org.sagui.simulator.tflite.OperatorOptions.MulOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;
import org.sagui.simulator.tflite.OperatorOptions.Pool2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.ReducerOptions;
import org.sagui.simulator.tflite.OperatorOptions.ReshapeOptions;
import org.sagui.simulator.tflite.OperatorOptions.SoftmaxOptions;
import org.sagui.simulator.tflite.OperatorOptions.SubOptions;

/** A random graph of one to six operators, each on what the one before gives, or on something older. */
final class RandomOperators {
    private static final int MOST_OPERATORS = 6;
    private static final int MOST_CHANNELS = 40;
    private static final int PICTURE_RANK = 4;
    private static final int MOST_ELEMENTS = 6000;

    private final Chance chance;
    private final GraphBuilder graph = new GraphBuilder();
    private final RandomConvolutions convolutions;

    RandomOperators(Chance chance) {
        this.chance = chance;
        this.convolutions = new RandomConvolutions(chance, graph);
    }

    /** The model's file. */
    byte[] write() {
        TensorType type =
                chance.oneOf(TensorType.INT8, TensorType.INT8, TensorType.INT8, TensorType.FLOAT32, TensorType.INT16);
        graph.input(type, inputShape(), chance.quantization(type));
        int operators = chance.between(1, MOST_OPERATORS);
        for (int i = 0; i < operators; i++) {
            operator(chance.in(5) ? chance.oneOf(graph.computed()) : last());
        }
        List<Value> outputs = new ArrayList<>(List.of(last()));
        if (chance.in(4)) {
            outputs.add(chance.oneOf(graph.computed()));
        }
        return graph.write(outputs);
    }

    private Value last() {
        List<Value> computed = graph.computed();
        return computed.get(computed.size() - 1);
    }

    private Shape inputShape() {
        int batches = chance.in(4) ? 2 : 1;
        return chance.in(6)
                ? Shape.of(batches, chance.between(1, 100))
                : Shape.of(batches, chance.between(1, 9), chance.between(1, 9), chance.between(1, MOST_CHANNELS));
    }

    private void operator(Value x) {
        boolean picture = x.rank() == PICTURE_RANK;
        if (x.elements() > MOST_ELEMENTS) {
            mean(x);
        } else if (x.rank() == 0) {
            reshape(x);
        } else if (picture && chance.in(2)) {
            switch (chance.between(0, 5)) {
                case 0, 1, 2 -> convolutions.convolution(x);
                case 3, 4 -> convolutions.depthwise(x);
                default -> pool(x);
            }
        } else {
            switch (chance.between(0, 16)) {
                case 0, 1 -> convolutions.dense(x);
                case 2, 3 -> pair(BuiltinOperator.ADD, new AddOptions(activation()), x);
                case 4, 5 -> pair(BuiltinOperator.MUL, new MulOptions(activation()), x);
                case 6 -> pair(BuiltinOperator.SUB, new SubOptions(activation()), x);
                case 7 -> prelu(x);
                case 8 -> reshape(x);
                case 9 -> pad(x);
                case 10 -> concatenation(x);
                case 11 -> mean(x);
                case 12 -> softmax(x);
                case 13 -> logistic(x);
                case 14 -> relu(x);
                case 15 -> curve(x);
                default -> convert(x);
            }
        }
    }

    private Activation activation() {
        return chance.oneOf(Activation.NONE, Activation.RELU, Activation.RELU_N1_TO_1, Activation.RELU6);
    }

    private Value same(BuiltinOperator code, OperatorOptions options, Value x, Quantization quantization) {
        return graph.operator(code, options, x.type(), x.shape(), quantization, x);
    }

    /** A scale near that of an operand, or far from it, and any zero point. */
    private Quantization rescaled(Value x) {
        return rescaled(x.type(), x.quantization().scale());
    }

    private Quantization rescaled(TensorType type, double scale) {
        int octaves = chance.in(4) ? 18 : 3;
        return type == TensorType.FLOAT32
                ? Quantization.NONE
                : chance.quantization(type, scale * chance.power(-octaves, octaves));
    }

    private void pool(Value x) {
        int height = chance.between(1, 4);
        int width = chance.between(1, 4);
        int strideHeight = chance.between(1, 3);
        int strideWidth = chance.between(1, 3);
        int rows = x.shape().dimension(1);
        int columns = x.shape().dimension(2);
        boolean same = height > rows || width > columns || chance.in(2);
        BuiltinOperator code = x.type() == TensorType.FLOAT32 && chance.in(3)
                ? BuiltinOperator.L2_POOL_2D
                : chance.oneOf(BuiltinOperator.AVERAGE_POOL_2D, BuiltinOperator.MAX_POOL_2D);
        graph.operator(
                code,
                new Pool2DOptions(
                        same ? Padding.SAME : Padding.VALID, strideWidth, strideHeight, width, height, activation()),
                x.type(),
                Shape.of(
                        x.shape().dimension(0),
                        (rows + strideHeight - (same ? 1 : height)) / strideHeight,
                        (columns + strideWidth - (same ? 1 : width)) / strideWidth,
                        x.shape().dimension(3)),
                x.quantization(),
                x);
    }

    /** With itself, with a tensor of the same shape, or with a smaller one that is repeated, on either side. */
    private void pair(BuiltinOperator code, OperatorOptions options, Value x) {
        Value other = partner(x);
        boolean swapped = chance.in(2);
        double scale = code == BuiltinOperator.MUL
                ? x.quantization().scale() * other.quantization().scale() * chance.power(4, 8)
                : Math.max(x.quantization().scale(), other.quantization().scale());
        graph.operator(
                code,
                options,
                x.type(),
                x.shape(),
                rescaled(x.type(), scale),
                swapped ? other : x,
                swapped ? x : other);
    }

    /** Numbers of 16 bits have slopes of 8 bits, all others slopes of their own type. */
    private void prelu(Value x) {
        if (x.type() != TensorType.INT16) {
            pair(BuiltinOperator.PRELU, new None(), x);
            return;
        }
        Shape shape = repeated(x.shape());
        Value slopes = graph.constant(
                TensorType.INT8, shape, chance.quantization(TensorType.INT8), chance.contents(TensorType.INT8, (int)
                        shape.elementCount()));
        graph.operator(BuiltinOperator.PRELU, new None(), x.type(), x.shape(), rescaled(x), x, slopes);
    }

    private Value partner(Value x) {
        List<Value> alike = graph.computed().stream()
                .filter(value -> value.type() == x.type() && value.shape().equals(x.shape()))
                .toList();
        return switch (chance.between(0, 4)) {
            case 0, 1 -> chance.oneOf(alike);
            case 2 -> graph.input(x.type(), x.shape(), rescaled(x));
            default -> {
                Shape shape = chance.in(2) ? x.shape() : repeated(x.shape());
                yield graph.constant(
                        x.type(), shape, rescaled(x), chance.contents(x.type(), (int) shape.elementCount()));
            }
        };
    }

    /** Some dimensions are 1, and some of the first ones may be missing. */
    private Shape repeated(Shape shape) {
        int missing = chance.in(2) ? chance.between(0, shape.rank()) : 0;
        return Shape.of(IntStream.range(missing, shape.rank())
                .map(d -> chance.in(2) ? 1 : shape.dimension(d))
                .toArray());
    }

    private void reshape(Value x) {
        int[] shape = new int[chance.in(2) ? PICTURE_RANK : chance.between(1, 5)];
        int rest = x.elements();
        for (int d = 0; d < shape.length - 1; d++) {
            shape[d] = divisor(rest);
            rest /= shape[d];
        }
        shape[shape.length - 1] = rest;
        graph.operator(
                BuiltinOperator.RESHAPE,
                new ReshapeOptions(IntStream.of(shape).boxed().toList()),
                x.type(),
                Shape.of(shape),
                x.quantization(),
                x);
    }

    private int divisor(int number) {
        int divisor = chance.between(1, Math.min(number, 12));
        while (number % divisor > 0) {
            divisor--;
        }
        return divisor;
    }

    private void pad(Value x) {
        int[] amounts = new int[2 * x.rank()];
        int[] shape = x.shape().toArray();
        for (int d = 0; d < shape.length; d++) {
            if (chance.in(2)) {
                amounts[2 * d] = chance.between(0, 2);
                amounts[2 * d + 1] = chance.between(0, 3);
            }
            shape[d] += amounts[2 * d] + amounts[2 * d + 1];
        }
        Value paddings = graph.constant(Shape.of(x.rank(), 2), amounts);
        boolean border = chance.in(2);
        Value[] operands = border
                ? new Value[] {
                    x, paddings, graph.constant(x.type(), Shape.of(1), x.quantization(), chance.contents(x.type(), 1))
                }
                : new Value[] {x, paddings};
        graph.operator(
                border ? BuiltinOperator.PADV2 : BuiltinOperator.PAD,
                new None(),
                x.type(),
                Shape.of(shape),
                x.quantization(),
                operands);
    }

    private void concatenation(Value x) {
        if (x.rank() > PICTURE_RANK) {
            relu(x);
            return;
        }
        int axis = chance.between(0, x.rank() - 1);
        int[] total = x.shape().toArray();
        List<Value> operands = new ArrayList<>(List.of(x));
        for (int more = chance.between(0, 3); more > 0; more--) {
            int[] shape = x.shape().toArray();
            shape[axis] = chance.between(1, 5);
            Value part = chance.in(3)
                    ? x
                    : graph.constant(x.type(), Shape.of(shape), x.quantization(), chance.contents(x.type(), (int)
                            Shape.of(shape).elementCount()));
            operands.add(chance.between(0, operands.size()), part);
            total[axis] += part.shape().dimension(axis);
        }
        graph.operator(
                BuiltinOperator.CONCATENATION,
                new ConcatenationOptions(chance.in(2) ? axis : axis - x.rank(), Activation.NONE),
                x.type(),
                Shape.of(total),
                x.quantization(),
                operands.toArray(Value[]::new));
    }

    private void mean(Value x) {
        int[] axes = IntStream.range(0, x.rank()).filter(d -> chance.in(2)).toArray();
        boolean keep = chance.in(2);
        int[] shape = IntStream.range(0, x.rank())
                .filter(d -> keep || IntStream.of(axes).noneMatch(axis -> axis == d))
                .map(d -> IntStream.of(axes).anyMatch(axis -> axis == d)
                        ? 1
                        : x.shape().dimension(d))
                .toArray();
        graph.operator(
                chance.in(3) ? BuiltinOperator.SUM : BuiltinOperator.MEAN,
                new ReducerOptions(keep),
                x.type(),
                Shape.of(shape),
                rescaled(x),
                x,
                graph.constant(Shape.of(axes.length), axes));
    }

    /** Its output must have the scale of shares. */
    private void softmax(Value x) {
        TensorType type = x.type() == TensorType.INT8 && chance.in(3) ? TensorType.INT16 : x.type();
        Quantization shares = switch (type) {
            case INT8 -> Quantization.of(1f / 256, Byte.MIN_VALUE);
            case INT16 ->
                x.type() == TensorType.INT8
                        ? Quantization.of(1f / 65536, Short.MIN_VALUE)
                        : Quantization.of(1f / 32768, 0);
            default -> Quantization.NONE;
        };
        float beta = chance.in(2) ? 1 : (float) chance.power(-4, 4);
        graph.operator(BuiltinOperator.SOFTMAX, new SoftmaxOptions(beta), type, x.shape(), shares, x);
    }

    private void logistic(Value x) {
        Quantization shares = switch (x.type()) {
            case INT8 -> Quantization.of(1f / 256, Byte.MIN_VALUE);
            case INT16 -> Quantization.of(1f / 32768, 0);
            default -> Quantization.NONE;
        };
        same(BuiltinOperator.LOGISTIC, new None(), x, shares);
    }

    private void relu(Value x) {
        BuiltinOperator code = chance.oneOf(BuiltinOperator.RELU, BuiltinOperator.RELU6, BuiltinOperator.RELU_N1_TO_1);
        same(code, new None(), x, code == BuiltinOperator.RELU6 ? x.quantization() : rescaled(x));
    }

    /** Another activation function; INT16 has but the first two. */
    private void curve(Value x) {
        switch (chance.between(0, x.type() == TensorType.INT16 ? 1 : 3)) {
            case 0 -> same(BuiltinOperator.TANH, new None(), x, rescaled(x));
            case 1 -> {
                LeakyReluOptions options = new LeakyReluOptions((float) chance.power(-4, 1));
                same(BuiltinOperator.LEAKY_RELU, options, x, rescaled(x));
            }
            case 2 -> same(BuiltinOperator.ELU, new None(), x, rescaled(x));
            default -> same(BuiltinOperator.HARD_SWISH, new None(), x, rescaled(x));
        }
    }

    /** To another type or another scale. */
    private void convert(Value x) {
        if (x.type() != TensorType.FLOAT32 && chance.in(2)) {
            graph.operator(BuiltinOperator.DEQUANTIZE, new None(), TensorType.FLOAT32, x.shape(), Quantization.NONE, x);
            return;
        }
        TensorType type = chance.oneOf(TensorType.INT8, TensorType.INT16);
        double scale = x.type() == TensorType.FLOAT32
                ? chance.power(-8, -2)
                : (double) x.quantization().scale() * x.type().max() / type.max();
        graph.operator(BuiltinOperator.QUANTIZE, new None(), type, x.shape(), rescaled(type, scale), x);
    }
}
