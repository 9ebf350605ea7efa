package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.BatchMatMulOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;

class ModelStatisticsTest {
    private static Model oneOperator(BuiltinOperator code, Shape filter, Shape output) {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.INT8, Shape.of(1), Quantization.of(1, 0), null);
        byte[] weights = new byte[(int) filter.elementCount()];
        int w = writer.tensor("w", TensorType.INT8, filter, Quantization.of(1, 0), weights);
        int y = writer.tensor("y", TensorType.INT8, output, Quantization.of(1, 0), null);
        int axis = writer.tensor("axis", TensorType.INT32, Shape.of(2), Quantization.NONE, new byte[8]);
        writer.operator(code, List.of(x, w, axis), List.of(y));
        return Model.read(writer.write(List.of(x), List.of(y)));
    }

    @Test
    void parametersAreTrainedNumbersAndNoAxes() {
        Model model = oneOperator(BuiltinOperator.FULLY_CONNECTED, Shape.of(3, 4), Shape.of(2, 3));

        assertThat(ModelStatistics.of(model)).isEqualTo(new ModelStatistics(12, 2 * 3 * 4));
        assertThat(ModelStatistics.parameters(model.main().operators().get(0), model.main()))
                .isEqualTo(12);
    }

    @Test
    void convolutionsMultiplyTheirWholeFilterForEachOutput() {
        Model full = oneOperator(BuiltinOperator.CONV_2D, Shape.of(8, 3, 5, 2), Shape.of(1, 10, 10, 8));
        Model depthwise = oneOperator(BuiltinOperator.DEPTHWISE_CONV_2D, Shape.of(1, 3, 5, 8), Shape.of(1, 10, 10, 8));

        assertThat(ModelStatistics.of(full).macs()).isEqualTo(800 * 3 * 5 * 2);
        assertThat(ModelStatistics.of(depthwise).macs()).isEqualTo(800 * 3 * 5);
    }

    /** Of shapes, inputs first: the filter is the second of them. */
    private static long macs(BuiltinOperator code, OperatorOptions options, Shape output, Shape... inputs) {
        ModelWriter writer = new ModelWriter("");
        List<Integer> indices = Arrays.stream(inputs)
                .map(shape -> writer.tensor("", TensorType.FLOAT32, shape, Quantization.NONE, null))
                .toList();
        int y = writer.tensor("", TensorType.FLOAT32, output, Quantization.NONE, null);
        writer.operator(code, indices, List.of(y), options);
        return ModelStatistics.of(Model.read(writer.write(indices, List.of(y)))).macs();
    }

    @Test
    void otherSumsOfProducts() {
        // Shape of the output, filter, picture: 5 output channels, 3×2 taps, 4×4 pixels of 7 channels.
        assertThat(macs(
                        BuiltinOperator.TRANSPOSE_CONV,
                        new None(),
                        Shape.of(1, 8, 8, 5),
                        Shape.of(4),
                        Shape.of(5, 3, 2, 7),
                        Shape.of(1, 4, 4, 7)))
                .isEqualTo(4 * 4 * 7 * 3 * 2 * 5);
        assertThat(macs(
                        BuiltinOperator.BATCH_MATMUL,
                        new BatchMatMulOptions(false, false),
                        Shape.of(2, 3, 5),
                        Shape.of(2, 3, 7),
                        Shape.of(2, 7, 5)))
                .isEqualTo(2 * 3 * 5 * 7);
        assertThat(macs(
                        BuiltinOperator.BATCH_MATMUL,
                        new BatchMatMulOptions(true, false),
                        Shape.of(3, 5),
                        Shape.of(7, 3),
                        Shape.of(7, 5)))
                .isEqualTo(3 * 5 * 7);
        // 2 inputs at once, 8 filters on 5 numbers, and on 6 times.
        assertThat(macs(
                        BuiltinOperator.SVDF,
                        new None(),
                        Shape.of(2, 4),
                        Shape.of(2, 5),
                        Shape.of(8, 5),
                        Shape.of(8, 6)))
                .isEqualTo(2 * 8 * (5 + 6));
        // The example of MNIST row by row: 28 steps, 28 numbers, 20 cells, four gates.
        assertThat(macs(
                        BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM,
                        new None(),
                        Shape.of(1, 28, 20),
                        Shape.of(1, 28, 28),
                        Shape.of(20, 28)))
                .isEqualTo(107_520);
    }

    @ParameterizedTest
    @EnumSource(BuiltinOperator.class)
    void operatorsWithoutOperandsHaveNoMacs(BuiltinOperator operator) {
        ModelWriter writer = new ModelWriter("");
        writer.operator(operator, List.of(), List.of());

        assertThat(ModelStatistics.of(Model.read(writer.write(List.of(), List.of()))))
                .isEqualTo(new ModelStatistics(0, 0));
    }

    /** Against the counts that the cost model was fitted on. */
    @Test
    void wholeModels() throws IOException {
        Map<String, String> models = Map.of(
                "mlperf_ad01_int8", "mlperf_ad01_int8",
                "mlperf_kws_int8", "mlperf_kws_int8",
                "mlperf_vww_96_int8", "mlperf_vww_96_int8",
                "tflm_micro_speech_int8", "micro_speech_int8",
                "tflm_person_detect_int8", "person_detect_int8");
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.path("board/op-instructions.csv"))) {
            String[] cells = line.split(",");
            String model = models.get(cells[2]);
            if (model != null && cells[0].equals("TFLM reference") && cells[4].equals("TOTAL")) {
                Path file = SharedData.path("tflite/models/" + model + "/model.tflite");
                softly.assertThat(ModelStatistics.of(Model.read(Files.readAllBytes(file)))
                                .macs())
                        .as(model)
                        .isEqualTo(Long.parseLong(cells[6]));
                rows++;
            }
        }
        softly.assertAll();
        assertThat(rows).isEqualTo(models.size());
    }
}
