package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.I64;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Copies elements, of whatever size, from tensors to others, and fills what is around them. */
final class MoveCode implements OperatorCode {
    /** Runs of up to so many bytes are copied by loads and stores, longer ones by an instruction that takes time to start. */
    private static final int MAX_WRITTEN_OUT = 64;

    private static final int VECTOR = 16;

    private final List<Region> sources = new ArrayList<>();
    private final List<Region> outputs = new ArrayList<>();
    private final List<List<Move>> moves;
    private final int elementBytes;
    private final int padding;
    private final boolean hasVectors;

    /**
     * @param data the sources of the moves
     * @param moves for each output of the node
     */
    MoveCode(Workspace workspace, List<Tensor> data, List<List<Move>> moves) {
        for (Tensor tensor : data) {
            sources.add(workspace.region(tensor));
        }
        for (Tensor tensor : workspace.node().outputs()) {
            outputs.add(workspace.region(tensor));
        }
        this.moves = moves;
        Tensor output = workspace.node().output(0);
        elementBytes = output.type().byteSize();
        // All bytes of a zero are the same.
        padding = output.type() == TensorType.INT8 ? output.quantization().zeroPoint() : 0;
        hasVectors = workspace.hasVectors();
    }

    @Override
    public void write(Code code) {
        Writer writer = new Writer(code);
        for (int i = 0; i < outputs.size(); i++) {
            for (Move move : moves.get(i)) {
                int source = move.source() == Move.PADDING
                        ? 0
                        : sources.get(move.source()).address();
                writer.write(move, source, outputs.get(i).address());
            }
        }
    }

    private final class Writer {
        private final Code code;
        private final I32.Local from;
        private final I32.Local to;
        private final List<I32.Local> counters = new ArrayList<>();

        Writer(Code code) {
            this.code = code;
            from = code.i32("from");
            to = code.i32("to");
        }

        void write(Move move, int source, int output) {
            code.set(from, I32.of(source + move.from() * elementBytes));
            code.set(to, I32.of(output + move.to() * elementBytes));
            writeLoops(move, 0);
        }

        private void writeLoops(Move move, int depth) {
            int loops = move.loops().size();
            if (depth == loops) {
                writeRun(move);
                return;
            }
            Move.Loop loop = move.loops().get(depth);
            if (depth == loops - 1 && repeatsByte(move, loop)) {
                code.fill(to, I32.load8(from, 0), I32.of(loop.count()));
                advance(loop, loop.count());
                return;
            }
            if (counters.size() == depth) {
                counters.add(code.i32("counter" + depth));
            }
            code.loop(counters.get(depth), 0, loop.count(), 1, () -> {
                writeLoops(move, depth + 1);
                if (depth + 1 < loops) {
                    Move.Loop inner = move.loops().get(depth + 1);
                    advance(inner, -inner.count());
                }
                advance(loop, 1);
            });
        }

        private boolean repeatsByte(Move move, Move.Loop loop) {
            return move.source() != Move.PADDING
                    && move.count() * elementBytes == 1
                    && loop.fromStep() == 0
                    && loop.toStep() == 1;
        }

        private void advance(Move.Loop loop, int iterations) {
            code.increase(from, iterations * loop.fromStep() * elementBytes);
            code.increase(to, iterations * loop.toStep() * elementBytes);
        }

        private void writeRun(Move move) {
            int bytes = move.count() * elementBytes;
            if (move.source() == Move.PADDING) {
                code.fill(to, I32.of(padding), I32.of(bytes));
            } else if (bytes > MAX_WRITTEN_OUT) {
                code.copy(to, from, I32.of(bytes));
            } else {
                copyWrittenOut(bytes);
            }
        }

        private void copyWrittenOut(int bytes) {
            int done = 0;
            for (int size = hasVectors ? VECTOR : Long.BYTES; size > 0; size /= 2) {
                for (; bytes - done >= size; done += size) {
                    switch (size) {
                        case VECTOR -> code.store(to, done, V128.load(from, done));
                        case Long.BYTES -> code.store(to, done, I64.load(from, done));
                        case Integer.BYTES -> code.store(to, done, I32.load(from, done));
                        case Short.BYTES -> code.store16(to, done, I32.load16(from, done));
                        default -> code.store8(to, done, I32.load8(from, done));
                    }
                }
            }
        }
    }
}
