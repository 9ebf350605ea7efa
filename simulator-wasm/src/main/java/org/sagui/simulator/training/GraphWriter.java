package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.ModelWriter;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;
import org.sagui.simulator.tflite.OperatorOptions.Conv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.DepthwiseConv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;
import org.sagui.simulator.tflite.OperatorOptions.Pool2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.ReshapeOptions;
import org.sagui.simulator.tflite.OperatorOptions.SoftmaxOptions;

/**
 * Writes folded layers as operators. The tensors are called x, weights_1, biases_1, hidden_1, weights_2 and so on to y; the
 * number is that of the operator.
 */
final class GraphWriter {
    private final ModelWriter writer;
    private final Encoding encoding;
    private int operators;

    GraphWriter(String description, Encoding encoding) {
        this.writer = new ModelWriter(description);
        this.encoding = encoding;
    }

    /** Numbers that are given or computed. */
    private record Value(int tensor, Shape shape, Quantization quantization) {}

    byte[] write(Network network, Quantization input) {
        Shape shape = network.inputShape();
        int tensor = writer.tensor("x", encoding.type(), batchOfOne(shape), input, null);
        Value x = new Value(tensor, shape, input);
        Value y = write(network.layers(), x, !network.endsWithSoftmax());
        if (network.endsWithSoftmax()) {
            y = operator(
                    BuiltinOperator.SOFTMAX,
                    List.of(y.tensor),
                    new SoftmaxOptions(1),
                    new Value(0, y.shape, encoding.shares()),
                    ++operators,
                    true);
        }
        return writer.write(List.of(x.tensor), List.of(y.tensor));
    }

    /** @param toEnd whether the last result is the file's output */
    private Value write(Sequence layers, Value input, boolean toEnd) {
        List<Stage> stages = Stage.of(layers);
        Value value = input;
        for (int i = 0; i < stages.size(); i++) {
            value = write(stages.get(i), value, toEnd && i == stages.size() - 1);
        }
        return value;
    }

    private Value write(Stage stage, Value input, boolean toEnd) {
        Layer layer = stage.layer();
        Value output = new Value(0, layer.outputShape(), encoding.output(stage, input.quantization));
        if (layer instanceof Dense dense) {
            Shape weights = Shape.of(dense.outputShape().dimension(0), dense.inputWidth());
            OperatorOptions options = new FullyConnectedOptions(stage.activation(), false);
            return weighted(BuiltinOperator.FULLY_CONNECTED, dense, weights, input, options, output, toEnd);
        }
        if (layer instanceof Conv2D conv) {
            MovingWindow window = conv.window();
            Shape weights = Shape.of(
                    conv.filters(), window.rows().taps(), window.columns().taps(), window.channels());
            OperatorOptions options = new Conv2DOptions(
                    window.padding(), window.columns().stride(), window.rows().stride(), stage.activation(), 1, 1);
            return weighted(BuiltinOperator.CONV_2D, conv, weights, input, options, output, toEnd);
        }
        if (layer instanceof DepthwiseConv2D conv) {
            MovingWindow window = conv.window();
            Shape weights = Shape.of(1, window.rows().taps(), window.columns().taps(), window.channels());
            OperatorOptions options = new DepthwiseConv2DOptions(
                    window.padding(), window.columns().stride(), window.rows().stride(), 1, stage.activation(), 1, 1);
            return weighted(BuiltinOperator.DEPTHWISE_CONV_2D, conv, weights, input, options, output, toEnd);
        }
        if (layer instanceof AveragePool pool) {
            return pool(BuiltinOperator.AVERAGE_POOL_2D, pool.window(), stage, input, output, toEnd);
        }
        if (layer instanceof MaxPool pool) {
            return pool(BuiltinOperator.MAX_POOL_2D, pool.window(), stage, input, output, toEnd);
        }
        if (layer instanceof Residual residual) {
            Value first = write(residual.body(), input, false);
            Value second = write(residual.shortcut(), input, false);
            return operator(
                    BuiltinOperator.ADD,
                    List.of(first.tensor, second.tensor),
                    new AddOptions(stage.activation()),
                    output,
                    ++operators,
                    toEnd);
        }
        return reshape((Flatten) layer, input, output, toEnd);
    }

    private Value weighted(
            BuiltinOperator code,
            Weighted layer,
            Shape shape,
            Value input,
            OperatorOptions options,
            Value output,
            boolean toEnd) {
        int number = ++operators;
        Encoding.Constants constants = encoding.constants(layer.weights(), input.quantization);
        int weights = constant("weights_" + number, constants.weights(), shape);
        int biases = constant(
                "biases_" + number,
                constants.biases(),
                Shape.of(layer.weights().biases().count()));
        return operator(code, List.of(input.tensor, weights, biases), options, output, number, toEnd);
    }

    private int constant(String name, Encoding.Constant constant, Shape shape) {
        return writer.tensor(name, constant.type(), shape, constant.quantization(), constant.data());
    }

    private Value pool(
            BuiltinOperator code, MovingWindow window, Stage stage, Value input, Value output, boolean toEnd) {
        OperatorOptions options = new Pool2DOptions(
                window.padding(),
                window.columns().stride(),
                window.rows().stride(),
                window.columns().taps(),
                window.rows().taps(),
                stage.activation());
        return operator(code, List.of(input.tensor), options, output, ++operators, toEnd);
    }

    private Value reshape(Flatten layer, Value input, Value output, boolean toEnd) {
        int number = ++operators;
        byte[] shape = LittleEndian.ints(new int[] {1, layer.width()});
        int tensor = writer.tensor("shape_" + number, TensorType.INT32, Shape.of(2), Quantization.NONE, shape);
        OperatorOptions options = new ReshapeOptions(List.of(1, layer.width()));
        return operator(BuiltinOperator.RESHAPE, List.of(input.tensor, tensor), options, output, number, toEnd);
    }

    /** Adds an operator and the tensor of its result. */
    private Value operator(
            BuiltinOperator code,
            List<Integer> inputs,
            OperatorOptions options,
            Value output,
            int number,
            boolean toEnd) {
        String name = toEnd ? "y" : "hidden_" + number;
        int tensor = writer.tensor(name, encoding.type(), batchOfOne(output.shape), output.quantization, null);
        writer.operator(code, encoding.version(code), inputs, List.of(tensor), options);
        return new Value(tensor, output.shape, output.quantization);
    }

    /** Files take one sample at a time. */
    private static Shape batchOfOne(Shape shape) {
        int[] dimensions = new int[shape.rank() + 1];
        dimensions[0] = 1;
        System.arraycopy(shape.toArray(), 0, dimensions, 1, shape.rank());
        return Shape.of(dimensions);
    }
}
