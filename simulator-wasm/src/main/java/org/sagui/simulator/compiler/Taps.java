package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;

/**
 * The loops over what lies under a window: rows of taps, taps of a row, numbers of a tap, with a pointer into the input and
 * one into the weights, which are in the order of the loops. Short loops are written out.
 */
final class Taps {
    /** Iterations of nested loops that are written out at most, unless something else is said. */
    private static final int MAX_WRITTEN_OUT = 15;

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
    private final int maxWrittenOut;
    private final Body body;

    /**
     * @param levels from the outermost in
     * @param weightStep bytes of weights for each iteration of the innermost loop
     * @param input moves along; it is of no use afterwards, and neither is {@code weights}
     * @param unrolled iterations of an innermost loop that are written out for each time it jumps back
     */
    Taps(Code code, List<Level> levels, int weightStep, I32.Local input, I32.Local weights, int unrolled, Body body) {
        this(code, levels, weightStep, input, weights, unrolled, MAX_WRITTEN_OUT, body);
    }

    /** @param maxWrittenOut iterations of nested loops that are written out at most */
    Taps(
            Code code,
            List<Level> levels,
            int weightStep,
            I32.Local input,
            I32.Local weights,
            int unrolled,
            int maxWrittenOut,
            Body body) {
        this.code = code;
        this.levels = joined(levels);
        this.weightStep = weightStep;
        this.input = input;
        this.weights = weights;
        this.unrolled = unrolled;
        this.maxWrittenOut = maxWrittenOut;
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
        write(0, 0, 0);
    }

    private Advance write(int depth, int inputOffset, int weightOffset) {
        Level level = levels.get(depth);
        int iterations = iterations(depth);
        if (iterations <= maxWrittenOut) {
            writeOut(depth, level.count, inputOffset, weightOffset);
            return new Advance(0, 0);
        }
        boolean innermost = depth == levels.size() - 1;
        int perRound = innermost ? unrolled : 1;
        int rounds = level.count / perRound;
        I32.Local round = code.i32("round" + depth);
        code.loop(round, 0, rounds, 1, () -> {
            Advance done = new Advance(0, 0);
            if (innermost) {
                writeOut(depth, perRound, inputOffset, weightOffset);
            } else {
                done = write(depth + 1, inputOffset, weightOffset);
            }
            code.increase(input, perRound * level.inputStep - done.input);
            code.increase(weights, perRound * weightStep(depth) - done.weights);
        });
        if (innermost) {
            writeOut(depth, level.count % perRound, inputOffset, weightOffset);
        }
        return new Advance(rounds * perRound * level.inputStep, rounds * perRound * weightStep(depth));
    }

    private void writeOut(int depth, int count, int inputOffset, int weightOffset) {
        for (int i = 0; i < count; i++) {
            int from = inputOffset + i * levels.get(depth).inputStep;
            int weight = weightOffset + i * weightStep(depth);
            if (depth == levels.size() - 1) {
                body.at(from, weight);
            } else {
                writeOut(depth + 1, levels.get(depth + 1).count, from, weight);
            }
        }
    }

    private int iterations(int depth) {
        int product = 1;
        for (Level level : levels.subList(depth, levels.size())) {
            product *= level.count;
        }
        return product;
    }

    private int weightStep(int depth) {
        return weightStep * iterations(depth) / levels.get(depth).count;
    }
}
