package org.sagui.generator.lab;

import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.lab.Lab.Choice;
import org.sagui.generator.lab.Lab.LabCriterion;
import org.sagui.simulator.board.Criterion;
import org.sagui.simulator.board.VirtualBoard;
import org.sagui.simulator.tflite.Model;

/**
 * What came of running a lab with a choice of its settings.
 *
 * @param serial the lines that the sketch printed
 * @param open ids of the criteria that do not hold
 */
public record LabRun(List<String> serial, List<String> open) {
    /**
     * Runs a lab on the JVM, for as many turns as it takes.
     *
     * @throws org.sagui.simulator.SaguiError when its model or settings do not suit the board
     */
    public static LabRun of(Lab lab, Choice choice) {
        VirtualBoard board = VirtualBoard.power(Model.read(lab.model(choice).bytes()), lab.settings(choice));
        List<String> serial = new ArrayList<>();
        if (board.shortage().isEmpty()) {
            for (int i = 0; i < lab.turns(); i++) {
                serial.add(board.turn().serialLine());
            }
        }
        List<String> open = lab.criteria().stream()
                .filter(criterion -> !Criterion.parse(criterion.test()).holds(board.measurements()))
                .map(LabCriterion::id)
                .toList();
        return new LabRun(serial, open);
    }

    public boolean passed() {
        return open.isEmpty();
    }
}
