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

    /** All boards, in the order of the table. */
    public static List<BoardType> all() {
        return Table.rows("boards.csv").stream().map(BoardType::of).toList();
    }

    /** The board with that id. */
    public static BoardType of(String id) {
        return all().stream()
                .filter(board -> board.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "board", "There is no board “" + id + "”."));
    }

    private static BoardType of(List<String> row) {
        return new BoardType(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(row.get(6)),
                Integer.parseInt(row.get(7)));
    }
}
