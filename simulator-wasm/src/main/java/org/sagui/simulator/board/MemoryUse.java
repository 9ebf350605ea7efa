package org.sagui.simulator.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Operator;

/**
 * What fills the flash and the RAM of a board.
 *
 * <p>The model's bytes and the arena are exact. Code sizes are modelled: measured once, with the reference kernels
 * compiled for a Cortex-M4F at -O2; what the board's own system takes of the RAM is measured on the board by others.
 *
 * @param flash parts of the flash, in bytes
 * @param ram parts of the RAM, in bytes
 */
public record MemoryUse(List<Part> flash, List<Part> ram) {
    /**
     * @param name {@code library}, {@code interpreter}, {@code kernels}, {@code model}, {@code system} or {@code arena}
     * @param exact whether the number is exact, otherwise it is modelled
     */
    public record Part(String name, int bytes, boolean exact) {}

    static MemoryUse of(BoardType board, Interpreter interpreter, int modelBytes, int arenaBytes) {
        Map<String, Integer> codeBytes = new LinkedHashMap<>();
        for (List<String> row : Table.rows("code-size.csv")) {
            codeBytes.put(row.get(0), Integer.parseInt(row.get(1)));
        }
        Set<String> kernels = new LinkedHashSet<>();
        for (Operator operator : interpreter.operators()) {
            kernels.add(operator.name());
        }
        int kernelBytes = codeBytes.get("KERNEL_UTILITIES");
        for (String kernel : kernels) {
            kernelBytes += codeBytes.getOrDefault(kernel, 0);
        }
        List<Part> flash = new ArrayList<>();
        flash.add(new Part("library", codeBytes.get("LIBRARY"), false));
        flash.add(new Part("interpreter", codeBytes.get("INTERPRETER"), false));
        flash.add(new Part("kernels", kernelBytes, false));
        flash.add(new Part("model", modelBytes, true));
        List<Part> ram = List.of(
                new Part("system", board.ramBytes() - board.usableRamBytes(), false),
                new Part("arena", arenaBytes, true));
        return new MemoryUse(flash, ram);
    }
}
