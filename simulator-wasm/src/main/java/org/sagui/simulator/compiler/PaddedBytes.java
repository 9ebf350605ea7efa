package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Window;
import org.sagui.simulator.kernel.Window2D;

/** A picture of bytes with all that the window looks at: a copy, if the window looks beyond the borders. */
final class PaddedBytes {
    private final Window rows;
    private final Window columns;
    private final int channels;
    private final int padding;
    private final boolean isCopied;
    private final Region copy;

    /** @param padding what there is outside of the picture */
    PaddedBytes(Workspace workspace, Window2D window, int padding) {
        this.rows = window.rows();
        this.columns = window.columns();
        this.channels = window.channels();
        this.padding = padding;
        isCopied = looksBeyond(rows) || looksBeyond(columns);
        copy = workspace.scratch(isCopied ? rows.extent() * rowBytes() : 0);
    }

    private static boolean looksBeyond(Window window) {
        return window.before() > 0 || window.extent() > window.input();
    }

    int rowBytes() {
        return (isCopied ? columns.extent() : columns.input()) * channels;
    }

    /**
     * Makes the copy.
     *
     * @param picture the address of its first byte
     * @return the address of the first byte that the window looks at
     */
    I32 write(Code code, I32 picture) {
        if (!isCopied) {
            return picture;
        }
        I32.Local from = code.i32("from");
        I32.Local to = code.i32("to");
        int left = Math.min(columns.before(), columns.extent());
        int inside = Math.min(columns.input(), columns.extent() - left);
        int above = Math.min(rows.before(), rows.extent());
        int copied = Math.min(rows.input(), rows.extent() - above);
        code.fill(I32.of(copy.address()), I32.of(padding), I32.of(copy.bytes()));
        code.set(from, picture);
        code.set(to, I32.of(copy.address() + above * rowBytes() + left * channels));
        code.loop(code.i32("row"), 0, copied, 1, () -> {
            code.copy(to, from, I32.of(inside * channels));
            code.increase(from, columns.input() * channels);
            code.increase(to, rowBytes());
        });
        return I32.of(copy.address());
    }
}
