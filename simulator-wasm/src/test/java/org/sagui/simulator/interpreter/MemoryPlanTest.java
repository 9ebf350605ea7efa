package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.tflite.Model;

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

    @Test
    void buffersShareMemoryWhenTheirTimesDoNotMeet() throws IOException {
        MemoryPlan plan = MemoryPlan.of(read(Path.of("src/test/resources/ops/softmax/001-i8-3x17.tflite")));

        assertThat(plan.buffers()).containsExactly(new Buffer(0, 64, 51, 0, 1), new Buffer(1, 0, 51, 1, 1));
        assertThat(plan.exact()).isTrue();
    }

    @Test
    void wholeModels() throws IOException {
        Map<String, String> models = Map.of(
                "tflm_hello_world_int8", "hello_world_int8",
                "tflm_hello_world_float", "hello_world_float",
                "mlperf_ad01_int8", "mlperf_ad01_int8");
        SoftAssertions softly = new SoftAssertions();
        for (String line : Files.readAllLines(SharedData.path("board/arena-golden.csv"))) {
            String[] cells = line.split(",", 4);
            if (models.containsKey(cells[0]) && cells[1].equals("TFLM reference")) {
                Path file = SharedData.path("tflite/models/" + models.get(cells[0]) + "/model.tflite");
                softly.assertThat(row(file)).as(line).isEqualTo(cells[3]);
            }
        }
        softly.assertAll();
    }

    @Test
    void generatedOperators() throws IOException {
        Set<String> kinds = Set.of("fully_connected", "reshape", "softmax", "quantize", "dequantize", "relu", "relu6");
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.path("board/arena-ops.csv"))) {
            String[] cells = line.split(",", 3);
            if (kinds.contains(cells[0]) && !SMALLER_BY_LUCK.contains(cells[1]) && !cells[1].contains("-i4")) {
                Path file = SharedData.path("tflite/ops/" + cells[0] + "/" + cells[1] + ".tflite");
                softly.assertThat(row(file)).as(line).isEqualTo(cells[2]);
                rows++;
            }
        }
        softly.assertAll();
        assertThat(rows).isGreaterThan(40);
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
