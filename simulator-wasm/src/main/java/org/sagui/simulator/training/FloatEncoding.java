package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;

/** 32-bit floats. */
record FloatEncoding() implements Encoding {
    @Override
    public TensorType type() {
        return TensorType.FLOAT32;
    }

    @Override
    public int version(BuiltinOperator operator) {
        return 1;
    }

    @Override
    public Quantization output(Stage stage, Quantization input) {
        return Quantization.NONE;
    }

    @Override
    public Quantization shares() {
        return Quantization.NONE;
    }

    @Override
    public Constants constants(Weights weights, Quantization input) {
        return new Constants(
                constant(weights.weights().values()), constant(weights.biases().values()));
    }

    private static Constant constant(double[] values) {
        return new Constant(TensorType.FLOAT32, Quantization.NONE, LittleEndian.floats(values));
    }
}
