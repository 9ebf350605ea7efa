package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

class ModelCostTest {
    private static final BoardType NANO = BoardType.of("arduino-nano-33-ble-sense");
    private static final BoardType NUCLEO = BoardType.of("nucleo-l4r5zi");

    private static Model sine(String variant) throws IOException {
        return Model.read(Files.readAllBytes(Path.of("../content/models/sine", variant + ".tflite")));
    }

    private static Model shared(String name) throws IOException {
        return Model.read(Files.readAllBytes(SharedData.path("tflite/models/" + name + "/model.tflite")));
    }

    /** One operator on 100 numbers. */
    private static Model single(BuiltinOperator code, TensorType type) {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", type, Shape.of(1, 100), Quantization.of(1, 0), null);
        int y = writer.tensor("y", type, Shape.of(1, 100), Quantization.of(1, 0), null);
        writer.operator(code, List.of(x), List.of(y));
        return Model.read(writer.write(List.of(x), List.of(y)));
    }

    private static ModelCost cost(Model model, BoardType board, KernelLibrary kernels) {
        return ModelCost.of(model, board, kernels).orElseThrow();
    }

    /** 7.0024 for each MAC, 57.2938 for each output, 459.1856 for each call; 1.597 cycles each, at 64 MHz. */
    @Test
    void figuresFollowFromEachOther() throws IOException {
        ModelCost cost = cost(sine("int8"), NANO, KernelLibrary.REFERENCE);
        OperatorCost hidden = cost.operators().get(1);

        assertThat(cost.macs()).isEqualTo(288);
        assertThat(cost.parameters()).isEqualTo(321);
        assertThat(hidden.macs()).isEqualTo(256);
        assertThat(hidden.parameters()).isEqualTo(272);
        double instructions = 7.0024 * 256 + 57.2938 * 16 + 459.1856;
        assertThat(hidden.instructions().orElseThrow().value()).isEqualTo(instructions, within(1e-6));
        assertThat(hidden.instructions().orElseThrow().high()).isEqualTo(instructions / 0.95, within(1e-6));
        assertThat(hidden.cycles().orElseThrow().value()).isEqualTo(instructions * 1.597, within(1e-6));
        double milliseconds = instructions * 1.597 / 64_000;
        assertThat(hidden.latencyMilliseconds().orElseThrow().value()).isEqualTo(milliseconds, within(1e-9));
        assertThat(hidden.energyMicrojoules().orElseThrow().value()).isEqualTo(milliseconds * 38, within(1e-9));
        assertThat(cost.unmeasured()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arduino-nano-33-ble-sense, REFERENCE, MODELLED, ILLUSTRATIVE, ILLUSTRATIVE",
        "arduino-nano-33-ble-sense, CMSIS_NN, MODELLED, MODELLED, ILLUSTRATIVE",
        "nucleo-l4r5zi, CMSIS_NN, MODELLED, MODELLED, MODELLED",
        "esp32-devkitc, ESP_NN, , ILLUSTRATIVE, ILLUSTRATIVE",
        "arduino-nicla-voice, CMSIS_NN, MODELLED, MODELLED, "
    })
    void labels(String board, KernelLibrary kernels, Label instructions, Label latency, Label energy)
            throws IOException {
        Model digits = Model.read(Files.readAllBytes(Path.of("../content/models/digits/int8.tflite")));
        ModelCost cost = cost(digits, BoardType.of(board), kernels);

        assertThat(cost.instructions().map(Figure::label).orElse(null)).isEqualTo(instructions);
        assertThat(cost.latencyMilliseconds().label()).isEqualTo(latency);
        assertThat(cost.energyMicrojoules().map(Figure::label).orElse(null)).isEqualTo(energy);
    }

    @Test
    void timeOfAModelOfAFewMacsIsIllustrativeAndSoAreItsParts() throws IOException {
        ModelCost cost = cost(sine("int8"), NUCLEO, KernelLibrary.CMSIS_NN);

        assertThat(cost.latencyMilliseconds().label()).isEqualTo(Label.ILLUSTRATIVE);
        assertThat(cost.operators())
                .allSatisfy(operator -> assertThat(
                                operator.latencyMilliseconds().orElseThrow().label())
                        .isEqualTo(Label.ILLUSTRATIVE));
    }

    @Test
    void noPredictionWhereNothingWasMeasured() throws IOException {
        assertThat(ModelCost.all(sine("int8"), BoardType.of("raspberry-pi-pico")))
                .extracting(ModelCost::kernels)
                .containsExactly(KernelLibrary.CMSIS_NN);
        // Without a floating-point unit, floats are another thing.
        assertThat(ModelCost.all(sine("float"), BoardType.of("raspberry-pi-pico")))
                .isEmpty();
        assertThat(ModelCost.all(sine("float"), BoardType.of("esp32-devkitc"))).isEmpty();
        assertThat(ModelCost.all(single(BuiltinOperator.TRANSPOSE, TensorType.INT8), NANO))
                .isEmpty();
    }

    @Test
    void floatsAreIllustrative() throws IOException {
        assertThat(cost(sine("float"), NANO, KernelLibrary.CMSIS_NN)
                        .latencyMilliseconds()
                        .label())
                .isEqualTo(Label.ILLUSTRATIVE);
    }

    @Test
    void operatorsThatStandInForOthersAreIllustrative() {
        Figure max = cost(single(BuiltinOperator.SUB, TensorType.INT8), NANO, KernelLibrary.REFERENCE)
                .instructions()
                .orElseThrow();
        Figure wide = cost(single(BuiltinOperator.ADD, TensorType.INT16), NANO, KernelLibrary.REFERENCE)
                .instructions()
                .orElseThrow();

        assertThat(max.label()).isEqualTo(Label.ILLUSTRATIVE);
        assertThat(max.value()).isEqualTo(87.2801 * 100 + 24509.7094, within(1e-6));
        assertThat(wide).isEqualTo(max);
    }

    @Test
    void whatIsUnmeasuredIsNamedAndLeavesTheBandOpen() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.INT8, Shape.of(4), Quantization.of(1, 0), null);
        int y = writer.tensor("y", TensorType.INT8, Shape.of(4), Quantization.of(1, 0), null);
        int z = writer.tensor("z", TensorType.INT8, Shape.of(4), Quantization.of(1, 0), null);
        writer.operator(BuiltinOperator.SOFTMAX, List.of(x), List.of(y));
        writer.operator(BuiltinOperator.TRANSPOSE, List.of(y), List.of(z));
        ModelCost cost = cost(Model.read(writer.write(List.of(x), List.of(z))), NUCLEO, KernelLibrary.CMSIS_NN);

        assertThat(cost.unmeasured()).containsExactly("TRANSPOSE");
        assertThat(cost.latencyMilliseconds().label()).isEqualTo(Label.ILLUSTRATIVE);
        assertThat(cost.latencyMilliseconds().high()).isInfinite();
        assertThat(cost.operators().get(1).cycles()).isEmpty();
    }

    /** Against the totals that were counted, within the errors that instruction-errors.csv tells. */
    @Test
    void instructionsOfWholeModels() throws IOException {
        Map<String, KernelLibrary> kernels =
                Map.of("TFLM reference", KernelLibrary.REFERENCE, "TFLM + CMSIS-NN", KernelLibrary.CMSIS_NN);
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.path("board/op-instructions.csv"))) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            Path model = SharedData.path("tflite/models").resolve(cells[2].replace("tflm_", ""));
            if (cells[4].equals("TOTAL") && Files.exists(model) && !cells[2].contains("fp32")) {
                boolean small = cells[1].contains("ARMv6-M");
                BoardType board = small ? BoardType.of("raspberry-pi-pico") : NUCLEO;
                Figure count = cost(shared(model.getFileName().toString()), board, kernels.get(cells[0]))
                        .instructions()
                        .orElseThrow();
                double counted = Double.parseDouble(cells[8]);
                softly.assertThat(counted).as(line).isBetween(count.low(), count.high());
                rows++;
            }
        }
        softly.assertAll();
        assertThat(rows).isEqualTo(19);
    }

    /** Milliseconds on real boards: microTVM with CMSIS-NN in MLPerf Tiny, and a first network on Zephyr. */
    @ParameterizedTest
    @CsvSource({"mlperf_ad01_int8, 8.605", "mlperf_kws_int8, 99.81", "mlperf_vww_96_int8, 301.205"})
    void measuredLatenciesAreWithinTheBand(String model, double milliseconds) throws IOException {
        Figure latency = cost(shared(model), NUCLEO, KernelLibrary.CMSIS_NN).latencyMilliseconds();

        assertThat(milliseconds).isBetween(latency.low(), latency.high());
        assertThat(latency.value() / milliseconds).isBetween(0.9, 1.1);
    }

    @Test
    void aNetworkOfAFewMacsMayTakeMuchLonger() throws IOException {
        Figure latency = cost(sine("int8"), NANO, KernelLibrary.CMSIS_NN).latencyMilliseconds();

        assertThat(0.208).isBetween(latency.value(), latency.high());
        assertThat(latency.high() / latency.value()).isEqualTo(2.7, within(1e-9));
    }

    @Test
    void everyBoardHasAProcessorThatWasMeasured() throws IOException {
        for (BoardType board : BoardType.all()) {
            assertThat(ModelCost.all(sine("int8"), board)).as(board.id()).isNotEmpty();
            assertThat(board.usableRamBytes()).as(board.id()).isLessThan(board.ramBytes());
        }
        assertThat(BoardType.all()).hasSize(15).extracting(BoardType::id).doesNotHaveDuplicates();
    }
}
