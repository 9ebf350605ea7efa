package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.Window;
import org.sagui.simulator.kernel.Window2D;

/**
 * A copy of one picture with all that the window looks at: so no loop over a window has to ask where the picture ends. Bytes
 * become numbers of 16 bits. Other numbers stay as they are, and if the window never leaves the picture, it will do itself.
 */
final class PaddedInput {
    /** Numbers in a vector. Rows are copied in whole vectors; what is too much is overwritten by what follows. */
    private static final int LANES = 8;

    private static final int VECTOR = 16;

    private final Window rows;
    private final Window columns;
    private final int channels;
    private final int elementBytes;
    private final boolean widens;
    private final int padding;
    private final boolean copies;
    private final Region copy;

    /**
     * Of bytes.
     *
     * @param padding what there is outside of the picture
     */
    PaddedInput(Workspace workspace, Window2D window, int padding) {
        this(workspace, window, Short.BYTES, true, padding);
    }

    private PaddedInput(Workspace workspace, Window2D window, int elementBytes, boolean widens, int padding) {
        this.rows = window.rows();
        this.columns = window.columns();
        this.channels = window.channels();
        this.elementBytes = elementBytes;
        this.widens = widens;
        this.padding = padding;
        this.copies = widens || leaves(rows) || leaves(columns);
        this.copy = workspace.scratch(copies ? rows.extent() * rowBytes() + VECTOR : 0);
    }

    /**
     * Of numbers of so many bytes that are not widened.
     *
     * @param padding each byte of what there is outside of the picture
     */
    static PaddedInput ofElements(Workspace workspace, Window2D window, int elementBytes, int padding) {
        return new PaddedInput(workspace, window, elementBytes, false, padding);
    }

    /** Whether a window looks at what is outside of the picture. */
    private static boolean leaves(Window window) {
        return window.before() > 0 || window.extent() > window.input();
    }

    int address() {
        return copy.address();
    }

    /** Where the first window of a picture begins, once it is copied. */
    I32 firstTap(I32 picture) {
        return copies ? I32.of(address()) : picture;
    }

    int pixelBytes() {
        return channels * elementBytes;
    }

    int rowBytes() {
        return (copies ? columns.extent() : columns.input()) * pixelBytes();
    }

    /** @param picture the address of its first byte */
    void write(Code code, I32 picture) {
        if (!copies) {
            return;
        }
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
            copy(code, from, to, copied * inside);
        } else {
            I32.Local row = code.i32("row");
            code.loop(row, 0, copied, 1, () -> {
                fill(code, to, left);
                copy(code, from, to, inside);
                fill(code, to, right);
                code.increase(from, (columns.input() - inside) * sourcePixelBytes());
            });
        }
        fill(code, to, below * columns.extent());
    }

    private int sourcePixelBytes() {
        return channels * (widens ? Byte.BYTES : elementBytes);
    }

    private void fill(Code code, I32.Local to, int pixels) {
        int bytes = pixels * pixelBytes();
        if (bytes == 0) {
            return;
        }
        if (!widens) {
            code.fill(to, I32.of(padding), I32.of(bytes));
            code.increase(to, bytes);
            return;
        }
        I32.Local end = code.i32("end");
        code.set(end, to.plus(bytes));
        code.doWhile(
                () -> {
                    code.store(to, 0, V128.ofI16x8(padding));
                    code.increase(to, VECTOR);
                },
                to.lessThan(end));
        code.set(to, end);
    }

    private void copy(Code code, I32.Local from, I32.Local to, int pixels) {
        int bytes = pixels * pixelBytes();
        if (bytes == 0) {
            return;
        }
        if (!widens) {
            code.copy(to, from, I32.of(bytes));
            code.increase(from, bytes);
            code.increase(to, bytes);
            return;
        }
        I32.Local end = code.i32("end");
        code.set(end, to.plus(bytes));
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
