package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

/** Against what TensorFlow Lite Micro reported on an emulated Cortex-M4. */
class MemoryPlanTest {
    /** In these, a tail request overwrites temporaries in TFLM, which happens to do no harm: 16 bytes less are enough. */
    private static final Set<String> SMALLER_BY_LUCK = Set.of("005-i8-1x12-o6-none-perchannel");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fully_connected/001-i8-3x17-o4-relu        | 484,80,404,624
                    fully_connected/004-i8-1x12-o6-none-nobias | 420,32,388,560
                    fully_connected/009-f32-3x17-o4-relu       | 624,256,368,624
                    quantize/000-f32-i8                        | 660,320,340,672
                    relu6/001-i8-256-1                         | 852,512,340,864
                    reshape/001-i8-minus1                      | 420,64,356,544
                    softmax/001-i8-3x17                        | 516,128,388,544
                    """)
    void operators(String name, String row) throws IOException {
        assertThat(row(Path.of("src/test/resources/ops", name + ".tflite"))).isEqualTo(row);
    }

    /** Kept multipliers, scratch memory, and a variable with scratch memory. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    conv_2d | 852,352,500,960
                    mean    | 516,128,388,816
                    svdf    | 516,64,452,848
                    """)
    void moreThanTensors(String name, String row) throws IOException {
        assertThat(row(Path.of("src/test/resources/arena", name + ".tflite"))).isEqualTo(row);
    }

    @Test
    void scratchComesAfterTheTensors() throws IOException {
        MemoryPlan plan = MemoryPlan.of(read(Path.of("src/test/resources/arena/mean.tflite")));

        assertThat(plan.buffers()).extracting(Buffer::tensor).containsExactly(0, 2, -1, -1, -1);
        assertThat(plan.buffers())
                .filteredOn(buffer -> buffer.tensor() == Buffer.SCRATCH)
                .allMatch(buffer -> buffer.firstUse() == 1 && buffer.lastUse() == 1);
        assertThat(plan.exact()).isTrue();
    }

    @Test
    void operatorsThatAreNotInTheTableMakeAnEstimate() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        writer.operator(BuiltinOperator.CUSTOM, List.of(x), List.of(y));

        assertThat(MemoryPlan.of(Model.read(writer.write(List.of(x), List.of(y))))
                        .exact())
                .isFalse();
    }

    /** A scale list of a megabyte, for each of many mentions of one tensor: more than an int holds. */
    @Test
    void arenasWithoutEndAreRefused() {
        int scales = 500_000;
        float[] ones = new float[scales];
        Arrays.fill(ones, 1);
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.INT8, Shape.of(1), new Quantization(ones, new int[scales], 0), null);
        byte[] file = writer.write(Collections.nCopies(2000, x), List.of());

        assertThatThrownBy(() -> MemoryPlan.of(Model.read(file)))
                .hasMessageMatching("it would need 4\\d{9} bytes")
                .isInstanceOf(SaguiError.class);
    }

    /** A model with an operator and nothing that it needs is refused by the interpreter, but has a plan. */
    @ParameterizedTest
    @EnumSource(BuiltinOperator.class)
    void operatorsWithoutOperandsHaveAPlan(BuiltinOperator operator) {
        ModelWriter writer = new ModelWriter("");
        writer.operator(operator, List.of(), List.of());

        assertThatCode(() -> MemoryPlan.of(Model.read(writer.write(List.of(), List.of()))))
                .doesNotThrowAnyException();
    }

    @Test
    void buffersShareMemoryWhenTheirTimesDoNotMeet() throws IOException {
        MemoryPlan plan = MemoryPlan.of(read(Path.of("src/test/resources/ops/softmax/001-i8-3x17.tflite")));

        assertThat(plan.buffers()).containsExactly(new Buffer(0, 64, 51, 0, 1), new Buffer(1, 0, 51, 1, 1));
        assertThat(plan.exact()).isTrue();
    }

    /** All that are in the shared data, whether their operators can run or not. */
    @Test
    void wholeModels() throws IOException {
        Map<String, String> models = Map.of(
                "tflm_hello_world_int8", "hello_world_int8",
                "tflm_hello_world_float", "hello_world_float",
                "tflm_micro_speech_int8", "micro_speech_int8",
                "tflm_person_detect_int8", "person_detect_int8",
                "mlperf_ad01_int8", "mlperf_ad01_int8",
                "mlperf_kws_int8", "mlperf_kws_int8",
                "mlperf_vww_96_int8", "mlperf_vww_96_int8",
                "mlperf_vww_96_fp32", "mlperf_vww_96_fp32");
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.path("board/arena-golden.csv"))) {
            String[] cells = line.split(",", 4);
            if (models.containsKey(cells[0]) && cells[1].equals("TFLM reference")) {
                Path file = SharedData.path("tflite/models/" + models.get(cells[0]) + "/model.tflite");
                softly.assertThat(row(file)).as(line).isEqualTo(cells[3]);
                rows++;
            }
        }
        softly.assertAll();
        assertThat(rows).isEqualTo(models.size());
    }

    /** Every row whose operators have a footprint; the others are told to be estimates. */
    @Test
    void generatedOperators() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.path("board/arena-ops.csv"))) {
            String[] cells = line.split(",", 3);
            Path file = SharedData.path("board").resolveSibling("tflite/ops/" + cells[0] + "/" + cells[1] + ".tflite");
            if (Files.exists(file)
                    && !SMALLER_BY_LUCK.contains(cells[1])
                    && MemoryPlan.of(read(file)).exact()) {
                softly.assertThat(row(file)).as(line).isEqualTo(cells[2]);
                rows++;
            }
        }
        softly.assertAll();
        assertThat(rows).isGreaterThan(500);
    }

    /** Used, head, tail, smallest arena: the columns of the golden tables. */
    private static String row(Path file) throws IOException {
        MemoryPlan plan = MemoryPlan.of(read(file));
        return String.join(
                ",",
                List.of(
                        "" + plan.usedBytes(),
                        "" + plan.headBytes(),
                        "" + plan.tailBytes(),
                        "" + plan.smallestArenaBytes()));
    }

    private static Model read(Path file) throws IOException {
        return Model.read(Files.readAllBytes(file));
    }
}
