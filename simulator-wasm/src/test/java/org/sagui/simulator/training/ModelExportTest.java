package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.TensorInfo;

class ModelExportTest {
    private static final Samples SAMPLES = ToyPictures.draw(150, 1);
    private static final Samples OTHERS = ToyPictures.draw(90, 2);

    private static Network network;
    private static Network quantized;

    @BeforeAll
    static void train() {
        network = ToyPictures.network(new Xoshiro128(1));
        new Trainer(network, ToyPictures.plan(10), SAMPLES, new Xoshiro128(2)).run();
        quantized = Quantizer.MIN_MAX.quantize(network, SAMPLES);
    }

    @Test
    void floatFileGivesWhatTheNetworkGives() {
        Matrix expected = network.predict(OTHERS, Parts.IN_ORDER);

        Matrix actual = new InterpretedModel(ModelExport.float32(network, "")).predict(OTHERS, Parts.IN_ORDER);

        assertThat(actual.values()).containsExactly(expected.values(), within(1e-5));
    }

    /** Scales of shares are 1/256; the sums inside are rounded otherwise than in the network, by a mark or two. */
    @Test
    void int8FileGivesWhatTheQuantisedNetworkGives() {
        Matrix expected = quantized.predict(OTHERS, Parts.IN_ORDER);

        Matrix actual = new InterpretedModel(ModelExport.int8(quantized, "")).predict(OTHERS, Parts.IN_ORDER);

        assertThat(meanDifference(actual, expected)).isLessThan(0.01);
        assertThat(actual.values()).containsExactly(expected.values(), within(0.15));
    }

    @Test
    void int8FileIsAsGoodAsTheNetwork() {
        double real = Evaluation.of(network, OTHERS, Parts.IN_ORDER).accuracy();
        double bytes = Evaluation.of(new InterpretedModel(ModelExport.int8(quantized, "")), OTHERS, Parts.IN_ORDER)
                .accuracy();

        assertThat(real).isGreaterThan(0.95);
        assertThat(bytes).isGreaterThan(real - 0.03);
        assertThat(meanDifference(
                        new InterpretedModel(ModelExport.int8(quantized, "")).predict(OTHERS, Parts.IN_ORDER),
                        network.predict(OTHERS, Parts.IN_ORDER)))
                .isLessThan(0.03);
    }

    private static double meanDifference(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < a.count(); i++) {
            sum += Math.abs(a.values()[i] - b.values()[i]);
        }
        return sum / a.count();
    }

    @Test
    void operatorsHaveTheVersionsOfTheirTypes() {
        assertThat(operators(ModelExport.int8(quantized, "")))
                .isEqualTo("CONV_2D 3, DEPTHWISE_CONV_2D 3, CONV_2D 3, ADD 2, MAX_POOL_2D 2, CONV_2D 3, "
                        + "AVERAGE_POOL_2D 2, CONV_2D 3, ADD 2, AVERAGE_POOL_2D 2, RESHAPE 1, FULLY_CONNECTED 4, "
                        + "SOFTMAX 2");
        assertThat(operators(ModelExport.float32(network, "")))
                .isEqualTo("CONV_2D 1, DEPTHWISE_CONV_2D 1, CONV_2D 1, ADD 1, MAX_POOL_2D 1, CONV_2D 1, "
                        + "AVERAGE_POOL_2D 1, CONV_2D 1, ADD 1, AVERAGE_POOL_2D 1, RESHAPE 1, FULLY_CONNECTED 1, "
                        + "SOFTMAX 1");
    }

    private static String operators(byte[] file) {
        var model = org.sagui.simulator.tflite.schema.Model.getRootAsModel(ByteBuffer.wrap(file));
        var graph = model.subgraphs(0);
        List<String> operators = new ArrayList<>();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            var code = model.operatorCodes((int) graph.operators(i).opcodeIndex());
            operators.add(BuiltinOperator.ofCode(code.builtinCode()).orElseThrow() + " " + code.version());
        }
        return String.join(", ", operators);
    }

    @Test
    void tensorsAreNamedAfterTheirOperators() {
        assertThat(Model.read(ModelExport.int8(quantized, "who knows")).description())
                .isEqualTo("who knows");
        assertThat(Model.read(ModelExport.int8(quantized, "")).main().tensors())
                .extracting(tensor -> tensor.name() + " " + tensor.type() + " " + tensor.shape())
                .startsWith(
                        "x INT8 1×8×8×1",
                        "weights_1 INT8 8×3×3×1",
                        "biases_1 INT32 8",
                        "hidden_1 INT8 1×8×8×8",
                        "weights_2 INT8 1×3×3×8",
                        "biases_2 INT32 8",
                        "hidden_2 INT8 1×8×8×8")
                .endsWith(
                        "hidden_10 INT8 1×1×1×12",
                        "shape_11 INT32 2",
                        "hidden_11 INT8 1×12",
                        "weights_12 INT8 3×12",
                        "biases_12 INT32 3",
                        "hidden_12 INT8 1×3",
                        "y INT8 1×3");
    }

    @Test
    void quantisationIsTheOneOfTensorFlowLite() {
        Model model = Model.read(ModelExport.int8(quantized, ""));

        Quantization filters = quantization(model, "weights_1");
        assertThat(filters.count()).isEqualTo(8);
        assertThat(filters.dimension()).isZero();
        assertThat(quantization(model, "weights_2").count()).isEqualTo(8);
        assertThat(quantization(model, "weights_2").dimension()).isEqualTo(3);
        assertThat(quantization(model, "weights_12").count()).isEqualTo(1);
        assertThat(quantization(model, "biases_1").scale(5))
                .isEqualTo(quantization(model, "x").scale() * filters.scale(5));
        assertThat(quantization(model, "hidden_1").zeroPoint()).isEqualTo(-128);
        assertThat(quantization(model, "hidden_5")).isEqualTo(quantization(model, "hidden_4"));
        assertThat(quantization(model, "hidden_10")).isEqualTo(quantization(model, "hidden_9"));
        assertThat(quantization(model, "y")).isEqualTo(Quantization.of(1f / 256, -128));
    }

    private static Quantization quantization(Model model, String name) {
        return model.main().tensors().stream()
                .filter(tensor -> tensor.name().equals(name))
                .map(TensorInfo::quantization)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rangeOfTheInputCanBeGiven() {
        byte[] file = ModelExport.int8(
                Quantizer.percentile(99.9).withInputRange(-1, 1.55).quantize(network, SAMPLES), "");

        assertThat(new Interpreter(Model.read(file)).inputs().get(0).quantization())
                .isEqualTo(Quantization.of(0.01f, -28));
    }

    @Test
    void networkThatWasNotQuantisedHasNoInt8File() {
        assertThatThrownBy(() -> ModelExport.int8(network, ""))
                .hasToString("network: It has not been quantised: nothing is known of the ranges of its numbers. "
                        + "[invalid-argument]");
    }

    @Test
    void quantisingLeavesTheNetworkAsItIs() {
        byte[] before = ModelExport.float32(network, "");

        Network tuned = Quantizer.MIN_MAX.quantize(network, SAMPLES);
        new Trainer(tuned, ToyPictures.plan(1), SAMPLES, new Xoshiro128(2)).run();

        assertThat(ModelExport.float32(network, "")).isEqualTo(before);
        assertThat(ModelExport.float32(tuned, "")).isNotEqualTo(before);
    }
}
