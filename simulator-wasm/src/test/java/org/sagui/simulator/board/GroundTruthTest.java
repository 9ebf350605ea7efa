package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.tflite.Model;

/** Predictions beside what others measured on real boards, with TensorFlow Lite Micro's kernels or those of CMSIS-NN. */
class GroundTruthTest {
    /** The models that were measured, by their names there, and their files. */
    private static final Map<String, String> MODELS = Map.of(
            "mlperf_ad01_int8", "mlperf_ad01_int8",
            "mlperf_kws_int8", "mlperf_kws_int8",
            "mlperf_vww_96_int8", "mlperf_vww_96_int8",
            "tflm_person_detect_int8", "person_detect_int8",
            "sine_16x16_int8 (hello_world topology)", "hello_world_int8");

    private static final Map<String, KernelLibrary> RUNTIMES = Map.of(
            "TFLM 2.3.1 + CMSIS-NN (mbed, reference submission)", KernelLibrary.CMSIS_NN,
            "TFLM + CMSIS-NN", KernelLibrary.CMSIS_NN,
            "microTVM + CMSIS-NN", KernelLibrary.CMSIS_NN,
            "TFLM + ESP-NN", KernelLibrary.ESP_NN,
            "TFLM reference kernels (ANSI C)", KernelLibrary.REFERENCE,
            "TFLM (Zephyr)", KernelLibrary.REFERENCE,
            "TFLM (Arduino)", KernelLibrary.REFERENCE);

    private record Row(String core, String model, String runtime, double measured, Figure predicted) {
        boolean isInside() {
            return measured >= predicted.low() && measured <= predicted.high();
        }

        /** Half of the band, as a share of the prediction. */
        double halfWidth() {
            return (predicted.high() - predicted.low()) / 2 / predicted.value();
        }
    }

    /** The rows whose core, runtime and model are known here. */
    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.path("board/ground-truth.csv"))) {
            String[] cells = line.replaceAll("\"([^\"]*)\"", "$1").split(",");
            // A comma within quotes is in the runtime's name: mbed, reference submission.
            String runtime = cells.length > 6 && cells[5].contains("(mbed") ? cells[5] + "," + cells[6] : cells[5];
            String latency = runtime.equals(cells[5]) ? cells[6] : cells[7];
            if (MODELS.containsKey(cells[4]) && RUNTIMES.containsKey(runtime) && !latency.isBlank()) {
                String core = cells[2].replaceAll(" \\(.*", "");
                predicted(core, Double.parseDouble(cells[3]), cells[4], RUNTIMES.get(runtime))
                        .ifPresent(figure ->
                                rows.add(new Row(core, cells[4], runtime, Double.parseDouble(latency), figure)));
            }
        }
        return rows;
    }

    private static Optional<Figure> predicted(String core, double megahertz, String name, KernelLibrary kernels)
            throws IOException {
        Model model =
                Model.read(Files.readAllBytes(SharedData.path("tflite/models/" + MODELS.get(name) + "/model.tflite")));
        return BoardType.all().stream()
                .filter(board -> board.coreUsed().equals(core))
                .findFirst()
                .flatMap(board -> ModelCost.of(model, board, kernels)
                        .map(cost -> cost.latencyMilliseconds().times(board.clockMegahertz() / megahertz)));
    }

    @Test
    void cortexM4AndM33WithCmsisNnLieWithinANarrowBand() throws IOException {
        List<Row> rows = rows().stream()
                .filter(row -> RUNTIMES.get(row.runtime) == KernelLibrary.CMSIS_NN)
                .filter(row -> row.core.equals("Cortex-M4F") || row.core.equals("Cortex-M33"))
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(12);
        assertThat(rows).allSatisfy(row -> assertThat(row.halfWidth()).isLessThanOrEqualTo(0.25));
        assertThat(rows.stream().filter(Row::isInside).count())
                .isGreaterThanOrEqualTo((long) Math.ceil(0.8 * rows.size()));
    }

    @Test
    void theOthersLieWithinTheirWiderBands() throws IOException {
        List<Row> rows = rows().stream()
                .filter(row -> RUNTIMES.get(row.runtime) != KernelLibrary.CMSIS_NN)
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
        assertThat(rows).allSatisfy(row -> assertThat(row.predicted.label()).isEqualTo(Label.ILLUSTRATIVE));
        assertThat(rows.stream().filter(Row::isInside).count())
                .isGreaterThanOrEqualTo((long) Math.ceil(0.8 * rows.size()));
    }
}
