package org.sagui.simulator.board;

import java.util.List;
import org.sagui.simulator.SaguiError;

/**
 * A make of board.
 *
 * @param id its name in settings, such as {@code arduino-nano-33-ble-sense}
 * @param name the maker's spelling
 * @param clockMegahertz clock of the processor
 * @param flashBytes where code and model stand
 * @param ramBytes all of the RAM
 * @param usableRamBytes what the board's system leaves to a sketch
 */
public record BoardType(
        String id,
        String name,
        String mcu,
        String core,
        int clockMegahertz,
        int flashBytes,
        int ramBytes,
        int usableRamBytes) {

    /**
     * The board with that id.
     *
     * @throws SaguiError INVALID_ARGUMENT, with the ids there are
     */
    public static BoardType of(String id) {
        List<BoardType> boards = all();
        for (BoardType board : boards) {
            if (board.id.equals(id)) {
                return board;
            }
        }
        List<String> ids = boards.stream().map(BoardType::id).toList();
        throw new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT,
                "board",
                "There is no board “" + id + "”; there is: " + String.join(", ", ids) + ".");
    }

    /** Every board there is, in the order of its table. */
    public static List<BoardType> all() {
        return Table.rows("boards.csv").stream()
                .map(row -> new BoardType(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        Integer.parseInt(row.get(5)),
                        Integer.parseInt(row.get(6)),
                        Integer.parseInt(row.get(7))))
                .toList();
    }
}
