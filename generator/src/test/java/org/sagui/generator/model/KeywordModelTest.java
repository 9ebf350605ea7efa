package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.model.data.Speech;
import org.sagui.generator.model.data.SpeechLanguage;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.training.Evaluation;
import org.sagui.simulator.training.InterpretedModel;
import org.sagui.simulator.training.Matrix;
import org.sagui.simulator.training.MatrixSamples;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.Samples;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class KeywordModelTest {
    private static final Path COMMITTED = Path.of("../content/models");

    @TempDir
    static Path root;

    @Test
    void trainingGivesTheSameBytesWithOneThreadAndWithTwo() throws Exception {
        assumeTrue(speechIsInstalled(), "espeak-ng is not installed");
        KeywordModel small = new KeywordModel(
                "keyword-en",
                SpeechLanguage.ENGLISH,
                List.of("silence", "unknown", "yes", "no"),
                new Split(16, 8, 8),
                4,
                8,
                2,
                1);

        ModelFolder alone = small.folder(Workshop.quiet(root));

        try (ParallelParts two = new ParallelParts(2)) {
            ModelFolder shared = small.folder(new Workshop(root, two, Workshop.Progress.NONE));
            assertThat(alone.files()).containsOnlyKeys("card.yaml", "float.tflite", "int8.tflite");
            alone.files()
                    .forEach((file, bytes) ->
                            assertThat(shared.files().get(file)).as(file).isEqualTo(bytes));
        }
        assertThat(new String(alone.files().get("card.yaml"), UTF_8))
                .contains("front-end: speech\n", "  train: 20\n", "recall-men: ", "recall-higher: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyword-en", "keyword-pt"})
    void committedFilesAreThoseOfTheCard(String name) throws Exception {
        Map<?, ?> variants = (Map<?, ?>) card(name).get("variants");

        for (String variant : List.of("float", "int8")) {
            Map<?, ?> facts = (Map<?, ?>) variants.get(variant);
            byte[] file = Files.readAllBytes(COMMITTED.resolve(name).resolve((String) facts.get("file")));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(facts.get("sha256"));
            assertThat(ModelStatistics.of(Model.read(file)).macs()).isEqualTo(((Number) facts.get("macs")).longValue());
        }
    }

    /** The front end's bytes are the input, as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"keyword-en", "keyword-pt"})
    void inputIsASecondOfFeaturesAsTheFrontEndGivesThem(String name) throws IOException {
        byte[] file = Files.readAllBytes(COMMITTED.resolve(name).resolve("int8.tflite"));
        var input = new Interpreter(Model.read(file)).inputs().get(0);

        assertThat(input.shape()).isEqualTo(Shape.of(1, 49, 40, 1));
        assertThat(input.quantization()).isEqualTo(Quantization.of(1 / 64f, -128));
        assertThat(ModelStatistics.of(Model.read(file)).macs()).isLessThan(500_000);
    }

    @Test
    void versionsMoveTheSampleAndLeaveItsClass() {
        Matrix input = Matrix.zeros(1, HeardSpeech.FRAMES * HeardSpeech.CHANNELS);
        int middle = 20 * HeardSpeech.CHANNELS + 20;
        input.values()[middle] = 3;
        Samples varied = new VariedSpeech(new MatrixSamples(input, new Matrix(1, 2, new double[] {0, 1})), 8);

        assertThat(varied.count()).isEqualTo(8);
        for (int version = 0; version < 8; version++) {
            double[] values = new double[input.count()];
            varied.input(version, values, 0);
            for (int i = 0; i < values.length; i++) {
                boolean near =
                        Math.abs(i / HeardSpeech.CHANNELS - 20) <= 4 && Math.abs(i % HeardSpeech.CHANNELS - 20) <= 2;
                assertThat(values[i]).isIn(near ? List.of(0.0, 3.0) : List.of(0.0));
            }
            assertThat(varied.targets().at(version, 1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(SpeechLanguage.class)
    void committedModelHearsOtherVoicesInOtherRooms(SpeechLanguage language) throws IOException {
        assumeTrue(speechIsInstalled(), "espeak-ng is not installed");
        KeywordModel model = language == SpeechLanguage.ENGLISH ? KeywordModel.ENGLISH : KeywordModel.PORTUGUESE;
        HeardSpeech heard = new HeardSpeech(Speech.open(root, Speech.Settings.standard(language)), model.classes());
        Samples test = heard.samples(Part.TEST, 56, i -> true, Parts.IN_ORDER);
        byte[] file = Files.readAllBytes(COMMITTED.resolve(model.name()).resolve("int8.tflite"));

        assertThat(Evaluation.of(new InterpretedModel(file), test, Parts.IN_ORDER)
                        .accuracy())
                .isGreaterThan(0.8);
    }

    private static Map<?, ?> card(String name) throws IOException {
        String text = Files.readString(COMMITTED.resolve(name).resolve("card.yaml"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static boolean speechIsInstalled() {
        try {
            Speech.open(root, Speech.Settings.standard(SpeechLanguage.ENGLISH));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
