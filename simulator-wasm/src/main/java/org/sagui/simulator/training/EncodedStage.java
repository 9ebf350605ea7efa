package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;

/**
 * A stage in the numbers of a file.
 *
 * @param output how its results are quantised
 */
record EncodedStage(Stage stage, Constant weights, Constant biases, Quantization output) {
    /** The numbers of a constant tensor. */
    record Constant(TensorType type, Quantization quantization, byte[] data) {}
}
