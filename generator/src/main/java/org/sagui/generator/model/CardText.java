package org.sagui.generator.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tflite.Model;

/** Writes the parts that the cards of all models have; CONTRIBUTING.md tells what each key means. */
final class CardText {
    private CardText() {}

    /** The beginning of a card. */
    static YamlText of(String name, String task, long seed) {
        String command = "./sagui model train " + name;
        return new YamlText()
                .comment("Written by " + command + ", which gives these bytes on every machine.")
                .entry("name", name)
                .entry("task", task)
                .entry("command", command)
                .entry("seed", seed)
                .entry("licence", "Apache-2.0");
    }

    /** @param heldOut what the test has that training had not, such as {@code voices} */
    static Consumer<YamlText> data(String id, int train, int validation, int test, List<String> heldOut) {
        return data -> data.entry("id", id)
                .entry("train", train)
                .entry("validation", validation)
                .entry("test", test)
                .entry("held-out", heldOut);
    }

    /** What can be told from a variant's file. */
    static YamlText variant(YamlText variant, String file, byte[] bytes) {
        ModelStatistics statistics = ModelStatistics.of(Model.read(bytes));
        return variant.entry("file", file)
                .entry("bytes", bytes.length)
                .entry("sha256", sha256(bytes))
                .entry("parameters", statistics.parameters())
                .entry("macs", statistics.macs());
    }

    /** @param counts of the answers for each true class, both in the order of the classes */
    static Consumer<YamlText> confusion(List<String> classes, int[][] counts) {
        return confusion -> {
            for (int i = 0; i < counts.length; i++) {
                confusion.entry(classes.get(i), Arrays.stream(counts[i]).boxed().toList());
            }
        };
    }

    /** Six decimals: more than a reader needs, fewer than a double has. */
    static String number(double measured) {
        return BigDecimal.valueOf(measured).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
