package org.sagui.simulator.compiler;

import java.util.function.IntConsumer;
import org.sagui.simulator.compiler.wasm.Code;

/**
 * How a row of pixels is cut into groups that are computed together.
 *
 * @param size of the groups, as many as leave registers for everything else
 * @param count of the groups
 * @param rest pixels that are left
 */
record PixelGroups(int size, int count, int rest) {
    static final int MOST = 5;

    /** The sizes to choose from, the best first. */
    private static final int[] SIZES = {4, 5, 3};

    static PixelGroups of(int pixels) {
        PixelGroups best = null;
        for (int size : SIZES) {
            PixelGroups groups = new PixelGroups(size, pixels / size, pixels % size);
            if (best == null || best.rest > 0 && groups.rest == 0) {
                best = groups;
            }
        }
        return best;
    }

    /** How many pixels are computed together at most. */
    int largest() {
        return count > 0 ? size : rest;
    }

    /** @param body writes the code for so many pixels, and moves on by them */
    void write(Code code, IntConsumer body) {
        code.loop(code.i32("pixels"), 0, count, 1, () -> body.accept(size));
        if (rest > 0) {
            body.accept(rest);
        }
    }
}
