package org.sagui.generator.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.run.Criterion;
import org.sagui.simulator.board.run.VirtualBoard;
import org.sagui.simulator.tflite.Model;

/**
 * What came of running a lab with a choice of its settings.
 *
 * @param turns of the program; none when the arena is too small
 * @param open criteria that do not hold
 */
public record LabRun(List<Turn> turns, List<Criterion> open) {
    /**
     * Runs a lab on the JVM, for as long as it takes.
     *
     * @throws org.sagui.simulator.SaguiError when its model or settings do not suit the board
     */
    public static LabRun of(Lab lab, Map<String, String> choice) {
        VirtualBoard board = VirtualBoard.power(Model.read(lab.model(choice).bytes()), lab.settings(choice));
        for (String sensor : lab.recordings().keySet()) {
            board.sensors().play(sensor, lab.recording(sensor, choice).bytes(), lab.repeats());
        }
        List<Turn> turns = new ArrayList<>();
        long end = lab.seconds().movePointRight(6).longValue();
        while (board.shortage().isEmpty() && board.now() < end) {
            turns.add(board.turn().orElseThrow());
        }
        List<Criterion> open = lab.criteria().stream()
                .filter(criterion -> !criterion.holds(board.measurements()))
                .toList();
        return new LabRun(turns, open);
    }

    public boolean passed() {
        return open.isEmpty();
    }
}
