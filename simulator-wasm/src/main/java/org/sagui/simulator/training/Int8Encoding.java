package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;

/** 8-bit integers, with biases of 32 bits. */
record Int8Encoding() implements Encoding {
    @Override
    public TensorType type() {
        return TensorType.INT8;
    }

    @Override
    public int version(BuiltinOperator operator) {
        return switch (operator) {
            case FULLY_CONNECTED -> 4;
            case CONV_2D, DEPTHWISE_CONV_2D -> 3;
            case RESHAPE -> 1;
            default -> 2;
        };
    }

    /** A stage without a rounding of its own only moves or picks numbers. */
    @Override
    public Quantization output(Stage stage, Quantization input) {
        return stage.rounding() == null ? input : stage.rounding().scale().quantization();
    }

    /** The only one that SOFTMAX takes. */
    @Override
    public Quantization shares() {
        return Quantization.of(1f / 256, -128);
    }

    @Override
    public Constants constants(Weights weights, Quantization input) {
        double[] values = weights.biases().values();
        QuantizedWeights quantized = QuantizedWeights.of(
                weights.weights().values(),
                weights.channels(),
                QuantizedBiases.smallestWeightScales(values, input, weights.channels()));
        QuantizedBiases biases = QuantizedBiases.of(values, input, quantized.quantization());
        return new Constants(
                new Constant(TensorType.INT8, quantized.quantization(), quantized.values()),
                new Constant(TensorType.INT32, biases.quantization(), LittleEndian.ints(biases.values())));
    }
}
