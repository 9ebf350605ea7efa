package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;

/**
 * The loops over what lies under a window: rows of taps, taps of a row, numbers of a tap, with a pointer into the input and
 * one into the weights, which are in the order of the loops.
 */
final class Taps {
    /**
     * A loop.
     *
     * @param inputStep bytes from one iteration to the next in the input
     */
    record Level(int count, int inputStep) {}

    /** What is done in the innermost loop, at the pointers plus these many bytes. */
    interface Body {
        void at(int inputOffset, int weightOffset);
    }

    /** How far the pointers have moved. */
    private record Advance(int input, int weights) {}

    private final Code code;
    private final List<Level> levels;
    private final int weightStep;
    private final I32.Local input;
    private final I32.Local weights;
    private final int unrolled;
    private final Body body;

    /**
     * @param levels from the outermost in
     * @param weightStep bytes of weights for each iteration of the innermost loop
     * @param input moves along; it is of no use afterwards, and neither is {@code weights}
     * @param unrolled iterations of an innermost loop that are written out for each time it jumps back
     */
    Taps(Code code, List<Level> levels, int weightStep, I32.Local input, I32.Local weights, int unrolled, Body body) {
        this.code = code;
        this.levels = joined(levels);
        this.weightStep = weightStep;
        this.input = input;
        this.weights = weights;
        this.unrolled = unrolled;
        this.body = body;
    }

    /** Loops that go on where the one inside ends are one loop. */
    private static List<Level> joined(List<Level> levels) {
        List<Level> result = new ArrayList<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            Level level = levels.get(i);
            Level inner = result.isEmpty() ? null : result.get(0);
            if (inner != null && level.inputStep == inner.count * inner.inputStep) {
                result.set(0, new Level(level.count * inner.count, inner.inputStep));
            } else if (inner == null || level.count > 1) {
                result.add(0, level);
            }
        }
        return result;
    }

    void write() {
        write(0);
    }

    /** @return how far the pointers have moved */
    private Advance write(int depth) {
        Level level = levels.get(depth);
        if (depth == levels.size() - 1) {
            return writeInnermost(level);
        }
        code.loop(code.i32("round" + depth), 0, level.count, 1, () -> {
            Advance done = write(depth + 1);
            code.increase(input, level.inputStep - done.input);
            code.increase(weights, weightStep(depth) - done.weights);
        });
        return new Advance(level.count * level.inputStep, level.count * weightStep(depth));
    }

    private Advance writeInnermost(Level level) {
        int rounds = level.count / unrolled;
        Advance perRound = new Advance(unrolled * level.inputStep, unrolled * weightStep);
        code.loop(code.i32("round"), 0, rounds, 1, () -> {
            writeOut(unrolled, level.inputStep);
            code.increase(input, perRound.input);
            code.increase(weights, perRound.weights);
        });
        writeOut(level.count % unrolled, level.inputStep);
        return new Advance(rounds * perRound.input, rounds * perRound.weights);
    }

    private void writeOut(int count, int inputStep) {
        for (int i = 0; i < count; i++) {
            body.at(i * inputStep, i * weightStep);
        }
    }

    /** Bytes of weights for each iteration of a loop. */
    private int weightStep(int depth) {
        int step = weightStep;
        for (Level inner : levels.subList(depth + 1, levels.size())) {
            step *= inner.count;
        }
        return step;
    }
}
