package org.sagui.generator.lab;

import java.util.List;
import java.util.Map;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Settings;

/**
 * The numbers of a lab: what the learner may set, where it starts, what passes.
 *
 * @param sketch the firmware that runs
 * @param models to choose from
 * @param turns of the sketch's loop after which the build judges
 */
public record Lab(
        BoardType board,
        String sketch,
        List<Variant> models,
        ArenaRange arena,
        Choice start,
        Choice reference,
        int turns,
        List<LabCriterion> criteria) {

    /** Arena sizes to choose from, in bytes. */
    public record ArenaRange(int least, int most, int step) {}

    /**
     * Values of the settings.
     *
     * @param arena bytes
     * @param drive {@code clock} or {@code knob}
     */
    public record Choice(String model, int arena, String drive) {}

    /**
     * What must hold.
     *
     * @param test such as {@code mean-error<=0.03}
     * @param digits after the decimal sign, where its value is shown
     */
    public record LabCriterion(String id, String test, int digits) {}

    /** A choice in the form in which the simulator takes it. */
    public Settings settings(Choice choice) {
        return Settings.of(Map.of(
                "board", board.id(),
                "sketch", sketch,
                "arena", String.valueOf(choice.arena()),
                "drive", choice.drive()));
    }

    public Variant model(Choice choice) {
        return models.stream()
                .filter(model -> model.id().equals(choice.model()))
                .findFirst()
                .orElseThrow();
    }
}
