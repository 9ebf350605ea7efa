package org.sagui.simulator.compiler;

import java.util.function.Function;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.PairKernel;
import org.sagui.simulator.tensor.TensorType;

/** Goes through the pairs of two inputs, with vectors or one by one. */
final class PairCode implements OperatorCode {
    private final Region first;
    private final Region second;
    private final Region output;
    private final TensorType type;
    private final PairLoops loops;
    private final Function<Code, Lanes> lanesOf;

    /** @param lanesOf makes local variables */
    PairCode(Workspace workspace, PairKernel kernel, Function<Code, Lanes> lanesOf) {
        Node node = workspace.node();
        first = workspace.region(node.input(0));
        second = workspace.region(node.input(1));
        output = workspace.region(node.output(0));
        type = node.output(0).type();
        loops = PairLoops.of(kernel.broadcast(node));
        this.lanesOf = lanesOf;
    }

    /** What is done with some neighbouring pairs at once. */
    interface Lanes {
        /** How many pairs. */
        int count();

        /**
         * Fetches numbers of an input.
         *
         * @param input 0 or 1
         * @param repeated whether one number is meant for all
         */
        void load(int input, I32 from, boolean repeated);

        /** Computes the results, and stores the first of them. */
        void store(int count, I32 to);
    }

    @Override
    public void write(Code code) {
        if (output.bytes() > 0) {
            new Writer(code).write();
        }
    }

    private final class Writer {
        private final Code code;
        private final I32.Local a;
        private final I32.Local b;
        private final I32.Local out;
        private final Lanes lanes;

        Writer(Code code) {
            this.code = code;
            a = code.i32("first");
            b = code.i32("second");
            out = code.i32("out");
            lanes = lanesOf.apply(code);
        }

        void write() {
            code.set(a, I32.of(first.address()));
            code.set(b, I32.of(second.address()));
            code.set(out, I32.of(output.address()));
            writeLoops(0);
        }

        private void writeLoops(int depth) {
            PairLoops.Level level = loops.levels().get(depth);
            if (level == loops.innermost()) {
                writeRow(level);
                return;
            }
            PairLoops.Level inner = loops.levels().get(depth + 1);
            code.loop(code.i32("counter" + depth), 0, level.count(), 1, () -> {
                writeLoops(depth + 1);
                move(a, level.firstStep() - inner.count() * inner.firstStep());
                move(b, level.secondStep() - inner.count() * inner.secondStep());
            });
        }

        /** Numbers that stay the same are fetched once. */
        private void writeRow(PairLoops.Level row) {
            boolean firstStays = row.firstStep() == 0;
            boolean secondStays = row.secondStep() == 0;
            if (firstStays) {
                lanes.load(0, a, true);
            }
            if (secondStays) {
                lanes.load(1, b, true);
            }
            int rest = row.count() % lanes.count();
            code.loop(code.i32("column"), 0, row.count() - rest, lanes.count(), () -> writeStep(row, lanes.count()));
            if (rest > 0) {
                writeStep(row, rest);
            }
        }

        private void writeStep(PairLoops.Level row, int count) {
            if (row.firstStep() > 0) {
                lanes.load(0, a, false);
                move(a, count);
            }
            if (row.secondStep() > 0) {
                lanes.load(1, b, false);
                move(b, count);
            }
            lanes.store(count, out);
            move(out, count);
        }

        private void move(I32.Local pointer, int elements) {
            code.increase(pointer, elements * type.byteSize());
        }
    }
}
