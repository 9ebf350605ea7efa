package org.sagui.generator.content;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sagui.generator.problem.Place;

/**
 * What is known of a model, and its files. The numbers are those of {@code card.yaml}; the words are an article beside it.
 *
 * @param name of its folder
 * @param task one of {@link #TASKS}
 * @param command that makes it anew
 * @param licence of its files
 * @param frontEnd what computes its input on a board; empty where that is nothing worth counting
 * @param data empty where nothing was learned
 * @param classes what it tells apart, in the order of its outputs
 * @param training numbers of how it was made, by name: only articles name them
 * @param probes inputs of interest, by name
 * @param variants by the variant's name, such as {@code int8}
 */
public record ModelCard(
        String name,
        Article article,
        String task,
        String command,
        int seed,
        String licence,
        Optional<Said<String>> frontEnd,
        Optional<DataSet> data,
        List<String> classes,
        Map<String, BigDecimal> training,
        Map<String, BigDecimal> probes,
        Map<String, Variant> variants) {

    /** What models do, as the interface's words name it: {@code model.task.…}. */
    public static final List<String> TASKS = List.of("regression", "classification", "anomaly-detection", "none");

    /** Something that a card says, and where. */
    public record Said<T>(T value, Place place) {}

    /**
     * What a model was trained and tested on.
     *
     * @param train examples it learned from
     * @param validation examples that chose between trainings
     * @param test examples that it was measured on and that nothing else saw
     * @param heldOut what the test has that training had not: some of {@link #HELD_OUT}
     */
    public record DataSet(String id, int train, int validation, int test, List<String> heldOut) {
        /** As the interface's words name it: {@code model.heldOut.…}. */
        public static final List<String> HELD_OUT =
                List.of("examples", "voices", "rooms", "noises", "hands", "machines", "scenes", "writers");
    }

    /**
     * One file of a model.
     *
     * @param id of the whole, such as {@code sine-int8}
     * @param path of the {@code .tflite} file
     * @param bytes of the file
     * @param sha256 of the file, in hexadecimal
     * @param measured figures on data that the model was never trained on
     * @param details more such figures, by name: only articles name them
     * @param confusion empty where it was not counted
     */
    public record Variant(
            String id,
            Path path,
            byte[] bytes,
            String sha256,
            Said<Integer> parameters,
            Said<Integer> macs,
            Map<Metric, BigDecimal> measured,
            Map<String, BigDecimal> details,
            Optional<ConfusionMatrix> confusion) {}

    /** The variant that a board would run: that in int8, if there is one. */
    public Variant main() {
        return variants.containsKey("int8")
                ? variants.get("int8")
                : variants.values().iterator().next();
    }
}
