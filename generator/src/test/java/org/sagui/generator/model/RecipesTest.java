package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.training.Evaluation;
import org.sagui.simulator.training.InterpretedModel;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.MachineSounds;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;
import org.sagui.simulator.training.data.Wear;

/** The recipes, each with so few samples that it takes a second, and the models that they made with all. */
class RecipesTest {
    private static final Path ROOT = Path.of("..");
    private static final Split FEW = new Split(40, 10, 20);

    /** A recipe with few samples. */
    private interface Recipe {
        ModelFolder folder(Workshop workshop) throws IOException;
    }

    @Test
    void gestureGivesTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        assertSameBytes(new GestureModel(FEW, 2)::folder);
    }

    @Test
    void figureGivesTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        assertSameBytes(new FigureModel(FEW, 1)::folder);
    }

    @Test
    void machineGivesTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        assertSameBytes(new MachineModel(FEW, 2)::folder);
    }

    /** Only where node scripts/mnist.mjs has installed the digits. */
    @Test
    void digitsGiveTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        assumeTrue(Files.isDirectory(ROOT.resolve("target/mnist")));
        assertSameBytes(new DigitsModel(new Split(2, 1, 2), 1, 1)::folder);
    }

    @Test
    void digitsThatAreNotInstalledAreAskedFor() {
        assertThatThrownBy(() -> TrainableModel.DIGITS.train(Workshop.quiet(Path.of("nowhere"))))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("Run: node scripts/mnist.mjs");
    }

    private static void assertSameBytes(Recipe recipe) throws IOException {
        ModelFolder alone = recipe.folder(Workshop.quiet(ROOT));
        try (ParallelParts two = new ParallelParts(2)) {
            ModelFolder together = recipe.folder(new Workshop(ROOT, two, Workshop.Progress.NONE));
            assertThat(together.files().keySet()).isEqualTo(alone.files().keySet());
            alone.files()
                    .forEach((file, bytes) ->
                            assertThat(together.files().get(file)).as(file).isEqualTo(bytes));
        }
        String card = new String(alone.files().get("card.yaml"), StandardCharsets.UTF_8);
        assertThat(card).contains("  train: 40\n", "  validation: 10\n", "  test: 20\n");
    }

    @Test
    void committedGestureModelKnowsGesturesOfOtherHands() throws IOException {
        LabelledSamples test = new GestureModel(new Split(4, 4, 200), 1)
                .samples(Parts.IN_ORDER)
                .test();

        assertThat(accuracy("gesture", test)).isGreaterThan(0.95);
    }

    private static double accuracy(String model, LabelledSamples test) throws IOException {
        byte[] file = Files.readAllBytes(ROOT.resolve("content/models/" + model + "/int8.tflite"));
        return Evaluation.of(new InterpretedModel(file), test, Parts.IN_ORDER).accuracy();
    }

    @Test
    void committedMachineModelHearsWear() throws IOException {
        MachineSounds sounds = new MachineSounds(MachineSounds.Settings.STANDARD);
        Workshop workshop = Workshop.quiet(ROOT);
        MachineModel.Heard test = MachineModel.Heard.of(96, i -> sounds.sampleOfKnownMachine(Part.TEST, i), workshop);
        byte[] file = Files.readAllBytes(ROOT.resolve("content/models/machine/int8.tflite"));

        assertThat(test.area(test.scores(file, workshop), Wear.NONE)).isGreaterThan(0.85);
    }
}
