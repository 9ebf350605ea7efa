package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.Window;
import org.sagui.simulator.kernel.Window2D;

/**
 * A copy of one picture of bytes as numbers of 16 bits, with all that the window looks at: so no loop over a window has to
 * ask where the picture ends.
 */
final class PaddedInput {
    /** Numbers in a vector. Rows are copied in whole vectors; what is too much is overwritten by what follows. */
    private static final int LANES = 8;

    private static final int VECTOR = 16;

    private final Window rows;
    private final Window columns;
    private final int channels;
    private final int padding;
    private final Region copy;

    /** @param padding what there is outside of the picture */
    PaddedInput(Workspace workspace, Window2D window, int padding) {
        this.rows = window.rows();
        this.columns = window.columns();
        this.channels = window.channels();
        this.padding = padding;
        this.copy = workspace.scratch(rows.extent() * rowBytes() + VECTOR);
    }

    int address() {
        return copy.address();
    }

    int pixelBytes() {
        return channels * Short.BYTES;
    }

    int rowBytes() {
        return columns.extent() * pixelBytes();
    }

    /** @param picture the address of its first byte */
    void write(Code code, I32 picture) {
        I32.Local from = code.i32("from");
        I32.Local to = code.i32("to");
        code.set(from, picture);
        code.set(to, I32.of(address()));
        int left = Math.min(columns.before(), columns.extent());
        int inside = Math.min(columns.input(), columns.extent() - left);
        int right = columns.extent() - left - inside;
        int above = Math.min(rows.before(), rows.extent());
        int copied = Math.min(rows.input(), rows.extent() - above);
        int below = rows.extent() - above - copied;
        fill(code, to, above * columns.extent());
        if (left == 0 && right == 0 && inside == columns.input()) {
            widen(code, from, to, copied * inside);
        } else {
            I32.Local row = code.i32("row");
            code.loop(row, 0, copied, 1, () -> {
                fill(code, to, left);
                widen(code, from, to, inside);
                fill(code, to, right);
                code.increase(from, (columns.input() - inside) * channels);
            });
        }
        fill(code, to, below * columns.extent());
    }

    private void fill(Code code, I32.Local to, int pixels) {
        int count = pixels * channels;
        if (count == 0) {
            return;
        }
        I32.Local end = code.i32("end");
        code.set(end, to.plus(count * Short.BYTES));
        code.doWhile(
                () -> {
                    code.store(to, 0, V128.ofI16x8(padding));
                    code.increase(to, VECTOR);
                },
                to.lessThan(end));
        code.set(to, end);
    }

    private void widen(Code code, I32.Local from, I32.Local to, int pixels) {
        int count = pixels * channels;
        if (count == 0) {
            return;
        }
        I32.Local end = code.i32("end");
        code.set(end, to.plus(count * Short.BYTES));
        code.doWhile(
                () -> {
                    code.store(to, 0, V128.load8x8(from, 0));
                    code.increase(from, LANES);
                    code.increase(to, VECTOR);
                },
                to.lessThan(end));
        // Back from the end of the last vector to the end of the last row.
        code.set(from, from.minus(to.minus(end).shiftRight(1)));
        code.set(to, end);
    }
}
