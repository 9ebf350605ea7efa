package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;

/** How a network's numbers stand in a file. */
interface Encoding {
    /** The type of everything that is given or computed. */
    TensorType type();

    /** Which version of an operator has this type, as TensorFlow's converter writes it (op_version.cc). */
    int version(BuiltinOperator operator);

    /** How the results of a stage are quantised. */
    Quantization output(Stage stage, Quantization input);

    /** How the shares of soft-max are quantised. */
    Quantization shares();

    /** The weights and biases of a layer. */
    Constants constants(Weights weights, Quantization input);

    /** Weights and biases as tensors. */
    record Constants(Constant weights, Constant biases) {}

    /** The numbers of a constant tensor. */
    record Constant(TensorType type, Quantization quantization, byte[] data) {}
}
