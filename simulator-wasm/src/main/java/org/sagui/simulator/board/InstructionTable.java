package org.sagui.simulator.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code instructions.csv} for one library of kernels on one kind of processor. */
final class InstructionTable {
    private record Key(String kind, String type) {}

    /** Fits of fewer operators say little of their error. */
    private static final int FEW_SAMPLES = 3;

    private static final double ERROR_OF_FEW = 25;
    private static final double LEAST_ERROR = 5;

    /** How far an operator may be away from the one that stands in for it: a guess. */
    static final Figure STAND_IN = new Figure(1, 1 / 3.0, 3, Label.ILLUSTRATIVE);

    /** Operators that were not counted, by those that do much the same to each number. */
    private static final Map<String, Set<String>> STAND_INS = Map.of(
            "ADD", Set.of("SUB", "MUL", "DIV", "MAXIMUM", "MINIMUM", "SQUARED_DIFFERENCE", "PRELU"),
            "AVERAGE_POOL_2D", Set.of("MAX_POOL_2D", "L2_POOL_2D", "MEAN", "SUM", "REDUCE_MAX", "REDUCE_MIN"),
            "CONV_2D kxk", Set.of("TRANSPOSE_CONV"),
            "FULLY_CONNECTED", Set.of("BATCH_MATMUL"),
            "LOGISTIC", Set.of("TANH", "ELU", "HARD_SWISH"),
            "QUANTIZE", Set.of("DEQUANTIZE", "RELU", "RELU6", "RELU_N1_TO_1", "LEAKY_RELU", "ABS", "NEG"),
            "RESHAPE", Set.of("CONCATENATION", "EXPAND_DIMS", "PACK", "SPLIT", "SPLIT_V", "SQUEEZE", "UNPACK"),
            "SOFTMAX", Set.of("LOG_SOFTMAX"));

    private final Map<Key, Table.Row> rows = new HashMap<>();

    InstructionTable(String kernels, String isa) {
        for (Table.Row row : Table.rows("instructions.csv")) {
            if (row.text("kernels").equals(kernels) && row.text("isa").equals(isa)) {
                rows.put(new Key(row.text("operator"), row.text("type")), row);
            }
        }
    }

    /** Instructions of one run; empty if nothing like the operator was counted. */
    Optional<Figure> instructions(Work work) {
        Table.Row row = rows.get(new Key(work.kind(), work.type()));
        if (row != null) {
            double error = Math.max(row.number("worst_error"), LEAST_ERROR);
            error = (row.integer("samples") < FEW_SAMPLES ? Math.max(error, ERROR_OF_FEW) : error) / 100;
            return Optional.of(Figure.withError(count(work, row), error));
        }
        return standIn(work).map(other -> STAND_IN.times(count(work, other)));
    }

    private Optional<Table.Row> standIn(Work work) {
        String kind = STAND_INS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(work.kind()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(work.kind());
        // Whole numbers of other types take as long as those of 8 bits, or a little longer; real ones are another
        // thing.
        String type = work.isReal() ? work.type() : Work.INT8;
        return Optional.ofNullable(rows.get(new Key(kind, type)));
    }

    private static double count(Work work, Table.Row row) {
        return row.number("per_mac") * work.macs()
                + row.number("per_output") * work.outputs()
                + row.number("per_tap") * work.outputs() * work.filterArea()
                + row.number("per_column") * work.macs() / work.channels()
                + row.number("per_window") * work.outputs() * work.window()
                + row.number("per_element") * work.outputs()
                + row.number("per_run");
    }
}
