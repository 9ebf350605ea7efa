package org.sagui.generator.lab;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.recording.Recording;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.board.run.Criterion;

/**
 * The numbers of a lab: what the learner may set, where it starts, what passes.
 *
 * @param models to choose from, at least one
 * @param classes of the models that tell classes apart, by the models' ids
 * @param recordings to feed sensors with, by the sensors' ids: at least one each
 * @param offers what else the learner may set, in the order in which it is shown
 * @param fixed settings that the learner does not see
 * @param start values of {@code model}, of each offer and, for each sensor, a recording's id
 * @param reference the values of a solution
 * @param seconds of virtual time after which the build judges
 * @param panels of the board that are open from the start
 */
public record Lab(
        BoardType board,
        FirmwareKind firmware,
        List<Variant> models,
        Map<String, List<String>> classes,
        Map<String, List<Recording>> recordings,
        List<Offer> offers,
        Map<String, String> fixed,
        Map<String, String> start,
        Map<String, String> reference,
        BigDecimal seconds,
        List<String> panels,
        List<Criterion> criteria) {

    /** The key of the model among the values of a choice. */
    public static final String MODEL = "model";

    /** A setting that the learner may change. */
    public sealed interface Offer {
        /** Its name among the board's settings. */
        String id();

        /** A number. */
        record Range(String id, BigDecimal least, BigDecimal most, BigDecimal step) implements Offer {}

        /** One of a few words. */
        record Words(String id, List<String> words) implements Offer {}
    }

    /** A choice in the form in which the simulator takes it. */
    public Settings settings(Map<String, String> choice) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("board", board.id());
        settings.put("firmware", firmware.id());
        List<String> labels = classes.getOrDefault(choice.get(MODEL), List.of());
        if (!labels.isEmpty()) {
            settings.put("labels", String.join(",", labels));
        }
        settings.putAll(fixed);
        offers.forEach(offer -> settings.put(offer.id(), choice.get(offer.id())));
        return Settings.of(settings);
    }

    /** The model of a choice. */
    public Variant model(Map<String, String> choice) {
        return models.stream()
                .filter(model -> model.id().equals(choice.get(MODEL)))
                .findFirst()
                .orElseThrow();
    }

    /** The recording that a choice feeds a sensor with. */
    public Recording recording(String sensor, Map<String, String> choice) {
        return recordings.get(sensor).stream()
                .filter(recording -> recording.id().equals(choice.get(sensor)))
                .findFirst()
                .orElseThrow();
    }

    /** Whether recordings start again after their end. */
    public boolean repeats() {
        return "yes".equals(fixed.get("repeat"));
    }
}
