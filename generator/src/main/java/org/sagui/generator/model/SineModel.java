package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.SineRecipe;
import org.sagui.simulator.training.TrainedModel;

/** The folder of the model {@code sine}: the network in two files, and the card that says how good each is. */
final class SineModel {
    /** The angles of one turn at which the files are compared with the curve. */
    private static final int ANGLES = 64;

    private static final String FLOAT_FILE = "float.tflite";
    private static final String INT8_FILE = "int8.tflite";

    private final SineRecipe recipe;

    SineModel(SineRecipe recipe) {
        this.recipe = recipe;
    }

    ModelFolder folder() {
        TrainedModel trained = recipe.train();
        byte[] card = card(trained).getBytes(UTF_8);
        return new ModelFolder(
                "sine",
                new TreeMap<>(Map.of(FLOAT_FILE, trained.float32(), INT8_FILE, trained.int8(), "card.yaml", card)));
    }

    private String card(TrainedModel trained) {
        return CardText.of("sine", "regression", recipe.seed())
                .map("data", CardText.data("sine-with-noise", recipe.samples(), 0, ANGLES, List.of("examples")))
                .map(
                        "training",
                        training -> training.entry("noise", recipe.noise()).entry("epochs", recipe.epochs()))
                .map(
                        "probes",
                        probes -> probes.entry("zero", 0)
                                .entry("half-pi", "1.5707964")
                                .entry("pi", "3.1415927")
                                .entry("three-half-pi", "4.712389"))
                .map("variants", variants -> variants(trained, variants))
                .toString();
    }

    private static void variants(TrainedModel trained, YamlText variants) {
        double[] wanted = curve(ElementaryFunctions::sin);
        double[] float32 = curve(new ScalarModel(trained.float32())::at);
        double[] int8 = curve(new ScalarModel(trained.int8())::at);
        variants.map(
                "float",
                variant -> CardText.variant(variant, FLOAT_FILE, trained.float32())
                        .map("measured", measured -> errors(float32, wanted, measured)));
        variants.map(
                "int8",
                variant -> CardText.variant(variant, INT8_FILE, trained.int8())
                        .map(
                                "measured",
                                measured -> errors(int8, wanted, measured)
                                        .entry(
                                                "mean-difference",
                                                CardText.number(Difference.between(int8, float32)
                                                        .mean()))));
    }

    private static YamlText errors(double[] outputs, double[] wanted, YamlText measured) {
        Difference error = Difference.between(outputs, wanted);
        return measured.entry("mean-error", CardText.number(error.mean()))
                .entry("max-error", CardText.number(error.max()));
    }

    private static double[] curve(DoubleUnaryOperator function) {
        double[] values = new double[ANGLES];
        for (int i = 0; i < ANGLES; i++) {
            values[i] = function.applyAsDouble(2 * Math.PI * i / ANGLES);
        }
        return values;
    }
}
