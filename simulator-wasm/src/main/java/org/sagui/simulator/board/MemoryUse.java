package org.sagui.simulator.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;

/**
 * What fills the flash and the RAM of a board.
 *
 * <p>The model's bytes and the arena are exact. Code sizes are modelled: measured once, with the reference kernels
 * compiled for a Cortex-M4F at -O2; what the board's own system takes of the RAM is measured on the board by others.
 *
 * @param flash parts of the flash, in bytes
 * @param ram parts of the RAM, in bytes
 * @param unmeasured operators of the model whose code size is not known, and so not in {@code flash}
 */
public record MemoryUse(BoardType board, List<Part> flash, List<Part> ram, List<String> unmeasured) {
    /**
     * @param name {@code library}, {@code interpreter}, {@code kernels}, {@code model}, {@code system}, {@code arena} or
     *     {@code front-end}
     * @param exact whether the number is exact, otherwise it is modelled
     */
    public record Part(String name, int bytes, boolean exact) {}

    public MemoryUse {
        flash = List.copyOf(flash);
        ram = List.copyOf(ram);
        unmeasured = List.copyOf(unmeasured);
    }

    /** Of a board that runs the model in an arena of so many bytes, behind a front end if it has one. */
    public static MemoryUse of(BoardType board, Model model, int arenaBytes, Optional<FrontEnd> frontEnd) {
        return of(board, model, new Part("arena", arenaBytes, true), frontEnd);
    }

    /** Of a board that runs the model in the smallest arena that works, behind a front end if it has one. */
    public static MemoryUse withSmallestArena(BoardType board, Model model, Optional<FrontEnd> frontEnd) {
        MemoryPlan plan = MemoryPlan.of(model);
        boolean exact = plan.exact() && board.hasMeasuredArenas(plan.kernels());
        return of(board, model, new Part("arena", plan.smallestArenaBytes(), exact), frontEnd);
    }

    private static MemoryUse of(BoardType board, Model model, Part arena, Optional<FrontEnd> frontEnd) {
        Map<String, Table.Row> code = new HashMap<>();
        for (Table.Row row : Table.rows("code-size.csv")) {
            Parts.of(row.text("part"), ' ').forEach(part -> code.put(part, row));
        }
        // Operators that share their code count once.
        Set<Table.Row> kernels = new LinkedHashSet<>();
        kernels.add(code.get("KERNEL_UTILITIES"));
        List<String> unmeasured = new ArrayList<>();
        List<String> operators =
                model.main().operators().stream().map(Operator::name).distinct().toList();
        for (String operator : operators) {
            if (code.containsKey(operator)) {
                kernels.add(code.get(operator));
            } else {
                unmeasured.add(operator);
            }
        }
        int kernelBytes = kernels.stream().mapToInt(MemoryUse::codeBytes).sum();
        List<Part> flash = new ArrayList<>();
        flash.add(new Part("library", codeBytes(code.get("LIBRARY")), false));
        flash.add(new Part("interpreter", codeBytes(code.get("INTERPRETER")), false));
        flash.add(new Part("kernels", kernelBytes, false));
        flash.add(new Part("model", model.fileBytes(), true));
        List<Part> ram = new ArrayList<>();
        ram.add(new Part("system", board.ramBytes() - board.usableRamBytes(), false));
        ram.add(arena);
        frontEnd.ifPresent(front -> {
            flash.add(new Part("front-end", front.flashBytes(), false));
            ram.add(new Part("front-end", front.ramBytes(), false));
        });
        return new MemoryUse(board, flash, ram, unmeasured);
    }

    private static int codeBytes(Table.Row row) {
        return row.integer("code_bytes");
    }

    /** All that the flash must hold. */
    public long flashBytes() {
        return sum(flash);
    }

    /** All that the RAM must hold. */
    public long ramBytes() {
        return sum(ram);
    }

    /** Whether the board has room for everything. */
    public boolean fits() {
        return flashBytes() <= board.flashBytes() && ramBytes() <= board.ramBytes();
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
