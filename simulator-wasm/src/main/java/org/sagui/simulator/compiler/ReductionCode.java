package org.sagui.simulator.compiler;

import java.util.List;
import java.util.function.Function;
import org.sagui.simulator.compiler.ReductionLoops.Level;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;

/** Makes one number of all that lie along the dimensions that vanish. */
final class ReductionCode implements OperatorCode {
    private final ReductionLoops loops;
    private final Function<Code, Accumulator> accumulatorOf;
    private final int elementBytes;
    private final Region input;
    private final Region output;

    /** @param accumulatorOf makes local variables */
    ReductionCode(Workspace workspace, ReductionLoops loops, Function<Code, Accumulator> accumulatorOf) {
        Node node = workspace.node();
        this.loops = loops;
        this.accumulatorOf = accumulatorOf;
        elementBytes = node.output(0).type().byteSize();
        input = workspace.region(node.input(0));
        output = workspace.region(node.output(0));
    }

    @Override
    public void write(Code code) {
        new Writer(code).write();
    }

    private final class Writer {
        private final Code code;
        private final I32.Local place;
        private final I32.Local element;
        private final I32.Local out;
        private final Accumulator accumulator;

        Writer(Code code) {
            this.code = code;
            place = code.i32("place");
            element = code.i32("element");
            out = code.i32("out");
            accumulator = accumulatorOf.apply(code);
        }

        void write() {
            code.set(place, I32.of(input.address()));
            code.set(out, I32.of(output.address()));
            writeStaying(0);
        }

        private void writeStaying(int depth) {
            List<Level> levels = loops.staying();
            if (depth == levels.size()) {
                writeOutputs(1);
                return;
            }
            Level level = levels.get(depth);
            boolean blocks = depth == levels.size() - 1 && level.step() == 1;
            int step = blocks ? accumulator.count() : 1;
            int rest = level.count() % step;
            code.loop(code.i32("staying" + depth), 0, level.count() - rest, step, () -> {
                if (blocks) {
                    writeOutputs(step);
                } else {
                    writeStaying(depth + 1);
                }
                code.increase(place, step * level.step() * elementBytes);
            });
            if (rest > 0) {
                writeOutputs(rest);
            }
            code.increase(place, (rest - level.count()) * level.step() * elementBytes);
        }

        private void writeOutputs(int count) {
            code.set(element, place);
            accumulator.start();
            writeVanishing(0);
            accumulator.store(count, out);
            code.increase(out, count * elementBytes);
        }

        private void writeVanishing(int depth) {
            List<Level> levels = loops.vanishing();
            if (depth == levels.size()) {
                accumulator.add(element);
                return;
            }
            Level level = levels.get(depth);
            code.loop(code.i32("vanishing" + depth), 0, level.count(), 1, () -> {
                writeVanishing(depth + 1);
                code.increase(element, level.step() * elementBytes);
            });
            code.increase(element, -level.count() * level.step() * elementBytes);
        }
    }
}
