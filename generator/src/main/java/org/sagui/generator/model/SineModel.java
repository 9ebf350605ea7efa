package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.tflite.Model;
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
        return new YamlText()
                .comment("Written by ./sagui model train sine, which gives these bytes on every machine.")
                .entry("name", "sine")
                .entry("task", "regression")
                .entry("command", "./sagui model train sine")
                .entry("seed", recipe.seed())
                .entry("samples", recipe.samples())
                .entry("noise", recipe.noise())
                .entry("epochs", recipe.epochs())
                .entry("layers", SineRecipe.LAYERS)
                .entry("licence", "Apache-2.0")
                .entry("reference", "sin")
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
                variant -> variant(FLOAT_FILE, trained.float32(), variant)
                        .map("measured", measured -> errors(float32, wanted, measured)));
        variants.map(
                "int8",
                variant -> variant(INT8_FILE, trained.int8(), variant)
                        .map(
                                "measured",
                                measured -> errors(int8, wanted, measured)
                                        .entry(
                                                "mean-difference",
                                                text(Difference.between(int8, float32)
                                                        .mean()))));
    }

    private static YamlText variant(String file, byte[] bytes, YamlText variant) {
        ModelStatistics statistics = ModelStatistics.of(Model.read(bytes));
        return variant.entry("file", file)
                .entry("bytes", bytes.length)
                .entry("sha256", sha256(bytes))
                .entry("parameters", statistics.parameters())
                .entry("macs", statistics.macs());
    }

    private static YamlText errors(double[] outputs, double[] wanted, YamlText measured) {
        Difference error = Difference.between(outputs, wanted);
        return measured.entry("mean-error", text(error.mean())).entry("max-error", text(error.max()));
    }

    /** Six decimals: more than a reader needs, fewer than a double has. */
    private static String text(double error) {
        return BigDecimal.valueOf(error).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static double[] curve(DoubleUnaryOperator function) {
        double[] values = new double[ANGLES];
        for (int i = 0; i < ANGLES; i++) {
            values[i] = function.applyAsDouble(2 * Math.PI * i / ANGLES);
        }
        return values;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
