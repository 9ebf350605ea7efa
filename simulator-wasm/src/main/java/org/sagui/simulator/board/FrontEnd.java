package org.sagui.simulator.board;

import java.util.List;
import org.sagui.simulator.SaguiError;

/**
 * What computes a model's input from a sensor's samples on the board, as a stream: its bytes are modelled, and in
 * front-ends.csv beside this class it says where they are from.
 *
 * @param id such as {@code speech}
 * @param flashBytes code and tables
 * @param ramBytes state, and the samples and features that wait
 * @param stepCycles of the processor for one step, such as a slice of sound or a picture: illustrative
 */
public record FrontEnd(String id, int flashBytes, int ramBytes, int stepCycles) {
    /**
     * The front end with that id.
     *
     * @throws SaguiError INVALID_ARGUMENT, with the ids there are
     */
    public static FrontEnd of(String id) {
        List<FrontEnd> frontEnds = all();
        for (FrontEnd frontEnd : frontEnds) {
            if (frontEnd.id.equals(id)) {
                return frontEnd;
            }
        }
        List<String> ids = frontEnds.stream().map(FrontEnd::id).toList();
        throw new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT,
                "front-end",
                "There is no front end “" + id + "”; there is: " + String.join(", ", ids) + ".");
    }

    /** Every front end there is, in the order of its table. */
    public static List<FrontEnd> all() {
        return Table.rows("front-ends.csv").stream().map(FrontEnd::of).toList();
    }

    private static FrontEnd of(Table.Row row) {
        return new FrontEnd(
                row.text("id"),
                row.integer("code_bytes") + row.integer("table_bytes"),
                row.integer("state_bytes") + row.integer("sample_bytes") + row.integer("feature_bytes"),
                row.integer("step_cycles"));
    }

    /** Microseconds of one step on a board, one at least. */
    public long stepMicros(BoardType board) {
        return Math.max(1, stepCycles / board.clockMegahertz());
    }
}
