package org.sagui.simulator.board;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.KernelLibrary;

/**
 * A make of board.
 *
 * @param id its name in settings, such as {@code arduino-nano-33-ble-sense}
 * @param name the maker's spelling
 * @param core its processors, in words
 * @param clockMegahertz clock of the processor that runs the model
 * @param flashBytes where code and model stand
 * @param ramBytes all of the RAM
 * @param usableRamBytes what the board's system leaves to a sketch
 * @param coreUsed the processor that runs the model, by its name in the cost model
 * @param specs where clock, flash and RAM are from
 * @param usableRam where {@code usableRamBytes} is from
 * @param milliwatts power while a model runs; empty if nothing is known
 */
public record BoardType(
        String id,
        String name,
        String mcu,
        String core,
        int clockMegahertz,
        int flashBytes,
        int ramBytes,
        int usableRamBytes,
        String coreUsed,
        Source specs,
        Source usableRam,
        Optional<Figure> milliwatts) {

    /** Where a fact about a board is from. */
    public enum Source {
        /** Measured on the board. */
        MEASURED("measured"),
        /** Read in the maker's papers. */
        READ("read"),
        /** Recalled, and still to be checked. */
        RECALLED("recalled"),
        /** For orientation only. */
        ILLUSTRATIVE("illustrative");

        private final String id;

        Source(String id) {
            this.id = id;
        }

        /** Its name in JSON and tables. */
        public String id() {
            return id;
        }

        private static Source of(String id) {
            for (Source source : values()) {
                if (source.id.equals(id)) {
                    return source;
                }
            }
            throw new IllegalArgumentException(id);
        }
    }

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
        return Table.rows("boards.csv").stream().map(BoardType::of).toList();
    }

    /**
     * Whether the arenas of a memory plan were measured on processors of this kind: on 32-bit Arm, with CMSIS-NN on those
     * with the DSP extension.
     */
    public boolean hasMeasuredArenas(KernelLibrary kernels) {
        return switch (kernels) {
            case REFERENCE -> coreUsed.startsWith("Cortex-M");
            case CMSIS_NN -> coreUsed.startsWith("Cortex-M") && !coreUsed.equals("Cortex-M0+");
            case ESP_NN -> false;
        };
    }

    private static BoardType of(Table.Row row) {
        return new BoardType(
                row.text("id"),
                row.text("name"),
                row.text("mcu"),
                row.text("core"),
                row.integer("clock_mhz"),
                row.integer("flash_bytes"),
                row.integer("ram_bytes"),
                row.integer("usable_ram_bytes"),
                row.text("core_used"),
                Source.of(row.text("specs")),
                Source.of(row.text("usable_ram")),
                power(row));
    }

    private static Optional<Figure> power(Table.Row row) {
        Figure power = new Figure(
                row.number("power_mw"),
                row.number("power_low_mw"),
                row.number("power_high_mw"),
                Source.of(row.text("power")) == Source.MEASURED ? Label.MODELLED : Label.ILLUSTRATIVE);
        return power.value() > 0 ? Optional.of(power) : Optional.empty();
    }
}
