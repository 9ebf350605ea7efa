package org.sagui.generator.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sagui.generator.content.ModelCard.DataSet;
import org.sagui.generator.content.ModelCard.Said;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;

/**
 * Reads what a card says of one file of its model, and compares it with the file.
 *
 * @param folder of the model
 * @param map the variant's part of the card
 * @param classes of the model
 */
record VariantReader(Path folder, YamlMap map, List<String> classes, Problems problems) {
    private static final int MOST_EXAMPLES = 1_000_000_000;

    /**
     * The variant; none where its file cannot be read.
     *
     * @param id of the whole, such as {@code sine-int8}
     * @param learned whether there must be something measured
     */
    Optional<Variant> read(String id, boolean learned, Optional<DataSet> data) {
        String file = map.text("file");
        String sha256 = map.text("sha256");
        int bytes = map.integer("bytes", 0, Integer.MAX_VALUE);
        Said<Integer> parameters = said("parameters");
        Said<Integer> macs = said("macs");
        Map<Metric, BigDecimal> measured = learned || map.has("measured") ? measured(map.map("measured")) : Map.of();
        Map<String, BigDecimal> details = map.numbers("details");
        Optional<ConfusionMatrix> confusion = map.has("confusion") ? confusion(map.map("confusion")) : Optional.empty();
        confusion.ifPresent(matrix -> check(matrix, data, measured.get(Metric.ACCURACY)));
        map.refuseOtherKeys();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!Folder.filesIn(folder).contains(file)) {
            problems.add(
                    map.place("file"),
                    "There is no file “" + file + "” in the model's folder.",
                    DidYouMean.hint(file, Folder.filesIn(folder)));
            return Optional.empty();
        }
        Path path = folder.resolve(file);
        return SourceFile.readBytes(path, problems).map(content -> {
            check(content, file, bytes, sha256);
            return new Variant(id, path, content, sha256, parameters, macs, measured, details, confusion);
        });
    }

    private Said<Integer> said(String key) {
        return new Said<>(map.integer(key, 0, Integer.MAX_VALUE), map.place(key));
    }

    /** A card describes one file, to the byte. */
    private void check(byte[] content, String file, int bytes, String sha256) {
        if (map.has("bytes") && bytes != content.length) {
            problems.add(
                    map.place("bytes"),
                    "The card says that " + file + " has " + bytes + " bytes; it has " + content.length + ".",
                    trainAnew());
        }
        if (!sha256.isEmpty() && !sha256.equals(sha256(content))) {
            problems.add(
                    map.place("sha256"),
                    "The card is not that of this " + file + ", whose SHA-256 is " + sha256(content) + ".",
                    trainAnew());
        }
    }

    private Map<Metric, BigDecimal> measured(YamlMap figures) {
        Map<Metric, BigDecimal> measured = new EnumMap<>(Metric.class);
        for (String id : figures.keys()) {
            BigDecimal value = figures.number(id);
            Optional<Metric> metric = Metric.named(id);
            if (metric.isEmpty()) {
                problems.add(
                        figures.keyPlace(id),
                        "There is no metric “" + id + "”.",
                        DidYouMean.hint(id, Metric.ids()) + " What only the article names stands under “details”.");
            } else if (value.signum() < 0 || metric.get().isAtMostOne() && value.compareTo(BigDecimal.ONE) > 0) {
                problems.add(
                        figures.place(id),
                        "“" + id + "” is not from 0 " + (metric.get().isAtMostOne() ? "to 1." : "upwards."),
                        "Write shares as 0.974, not as 97.4.");
            } else {
                measured.put(metric.get(), value);
            }
        }
        return measured;
    }

    private Optional<ConfusionMatrix> confusion(YamlMap matrix) {
        List<List<Integer>> rows = new ArrayList<>();
        for (String actual : classes) {
            List<Integer> row = matrix.integers(actual, 0, MOST_EXAMPLES);
            if (matrix.has(actual) && row.size() != classes.size()) {
                problems.add(
                        matrix.place(actual),
                        "This row has length " + row.size() + "; there are " + classes.size() + " classes.",
                        "Count for each class how often it was answered, in the order of “classes”.");
            }
            rows.add(row);
        }
        matrix.refuseOtherKeys();
        boolean square = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == classes.size());
        return square ? Optional.of(new ConfusionMatrix(rows)) : Optional.empty();
    }

    /**
     * The matrix counts the test's examples, and the accuracy is its own.
     *
     * @param accuracy as the card says it; null if it does not
     */
    private void check(ConfusionMatrix matrix, Optional<DataSet> data, BigDecimal accuracy) {
        if (data.isPresent() && matrix.total() != data.get().test()) {
            problems.add(
                    map.place("confusion"),
                    "This matrix counts " + matrix.total() + " examples; “test” says "
                            + data.get().test() + ".",
                    "Count each example of the test once.");
        }
        if (accuracy != null) {
            BigDecimal counted = matrix.accuracy().setScale(Math.min(accuracy.scale(), 6), RoundingMode.HALF_UP);
            if (accuracy.subtract(counted).abs().compareTo(counted.ulp()) > 0) {
                problems.add(
                        map.map("measured").place("accuracy"),
                        "The accuracy is not that of the matrix, " + counted.toPlainString() + ".",
                        "Compute it from the matrix: right answers by all answers.");
            }
        }
    }

    private String trainAnew() {
        return "Train it anew with ./sagui model train " + Folder.name(folder) + ".";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
