package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.ModelWriter;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;

/**
 * A file of {@code FULLY_CONNECTED} operators, each of which takes what the one before gives. Its tensors are called x,
 * weights_1, biases_1, hidden_1, weights_2 and so on to y.
 *
 * @param description stands in the file for people to read
 * @param activations the type of x, y and all hidden tensors
 * @param operatorVersion which version of the operator has this type, as TensorFlow's converter writes it
 * @param x how the input is quantised
 */
record DenseModel(
        String description, TensorType activations, int operatorVersion, Quantization x, List<EncodedStage> stages) {

    byte[] write() {
        ModelWriter writer = new ModelWriter(description);
        int width = stages.get(0).stage().dense().inputWidth();
        int first = writer.tensor("x", activations, Shape.of(1, width), x, null);
        int last = first;
        for (int i = 0; i < stages.size(); i++) {
            last = write(i, last, writer);
        }
        return writer.write(List.of(first), List.of(last));
    }

    private int write(int index, int input, ModelWriter writer) {
        EncodedStage encoded = stages.get(index);
        Dense dense = encoded.stage().dense();
        int number = index + 1;
        int weights = constant(
                "weights_" + number, encoded.weights(), Shape.of(dense.outputWidth(), dense.inputWidth()), writer);
        int biases = constant("biases_" + number, encoded.biases(), Shape.of(dense.outputWidth()), writer);
        String name = number == stages.size() ? "y" : "hidden_" + number;
        int output = writer.tensor(name, activations, Shape.of(1, dense.outputWidth()), encoded.output(), null);
        writer.operator(
                BuiltinOperator.FULLY_CONNECTED,
                operatorVersion,
                List.of(input, weights, biases),
                List.of(output),
                new FullyConnectedOptions(encoded.stage().relu() ? Activation.RELU : Activation.NONE, false));
        return output;
    }

    private static int constant(String name, EncodedStage.Constant constant, Shape shape, ModelWriter writer) {
        return writer.tensor(name, constant.type(), shape, constant.quantization(), constant.data());
    }
}
