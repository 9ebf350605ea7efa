package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.training.EncodedStage.Constant;

/**
 * A network quantised after training, as a file of 8-bit integers from input to output: weights and activations int8 with
 * one scale a tensor, biases int32.
 */
final class Int8Export {
    private static final int OPERATOR_VERSION = 4;

    private Int8Export() {}

    /** @param calibration inputs like those to come; the activations that they cause set the ranges */
    static byte[] write(Network network, Matrix calibration, String description) {
        Quantization x = ValueRange.of(calibration).toInt8();
        List<EncodedStage> stages = new ArrayList<>();
        Matrix activations = calibration;
        Quantization input = x;
        for (Stage stage : Stage.of(network)) {
            activations = stage.forward(activations);
            Quantization output = ValueRange.of(activations).toInt8();
            stages.add(encode(stage, input, output));
            input = output;
        }
        return new DenseModel(description, TensorType.INT8, OPERATOR_VERSION, x, stages).write();
    }

    private static EncodedStage encode(Stage stage, Quantization input, Quantization output) {
        QuantizedWeights weights = QuantizedWeights.of(stage.dense().weights());
        QuantizedBiases biases = QuantizedBiases.of(stage.dense().biases(), input, weights.quantization());
        return new EncodedStage(
                stage,
                new Constant(TensorType.INT8, weights.quantization(), weights.values()),
                new Constant(TensorType.INT32, biases.quantization(), LittleEndian.ints(biases.values())),
                output);
    }
}
