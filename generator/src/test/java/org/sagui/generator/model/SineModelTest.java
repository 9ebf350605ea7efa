package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SineModelTest {
    private static final Path COMMITTED = Path.of("../content/models/sine");

    private static ModelFolder trained;

    @BeforeAll
    static void train() throws IOException {
        trained = TrainableModel.SINE.train(Workshop.quiet(Path.of("..")));
    }

    @Test
    void trainingGivesTheCommittedFiles() throws IOException {
        assertThat(trained.files()).containsOnlyKeys("card.yaml", "float.tflite", "int8.tflite");
        assertThat(card()).isEqualTo(Files.readString(COMMITTED.resolve("card.yaml")));
        assertThat(trained.files().get("float.tflite"))
                .isEqualTo(Files.readAllBytes(COMMITTED.resolve("float.tflite")));
        assertThat(trained.files().get("int8.tflite")).isEqualTo(Files.readAllBytes(COMMITTED.resolve("int8.tflite")));
    }

    @Test
    void cardIsYaml() {
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(card()))
                .extracting("name", "seed", "training")
                .containsExactly("sine", 6, Map.of("noise", 0.1, "epochs", 300));
    }

    /** What the lessons F12 and D04 ask of the model: a mean error, and a mean difference, below 0.03. */
    @Test
    void bothFilesFollowTheCurve() {
        ScalarModel float32 = new ScalarModel(trained.files().get("float.tflite"));
        ScalarModel int8 = new ScalarModel(trained.files().get("int8.tflite"));
        double[] sine = new double[64];
        double[] real = new double[64];
        double[] quantized = new double[64];
        for (int i = 0; i < 64; i++) {
            double x = i * 2 * Math.PI / 64;
            sine[i] = Math.sin(x);
            real[i] = float32.at(x);
            quantized[i] = int8.at(x);
        }

        assertThat(Difference.between(real, sine).mean()).isLessThan(0.01);
        assertThat(Difference.between(quantized, sine).mean()).isLessThan(0.015);
        assertThat(Difference.between(quantized, sine).max()).isLessThan(0.04);
        assertThat(Difference.between(quantized, real).mean()).isLessThan(0.01);
    }

    private static String card() {
        return new String(trained.files().get("card.yaml"), StandardCharsets.UTF_8);
    }
}
