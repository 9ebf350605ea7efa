package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;

/**
 * A function of 16-bit numbers as a table of 512 pieces, between whose ends it is a line (common.h, gen_lut and
 * lut_lookup). Numbers and results are from −1 to 1 in Q0.15; the numbers stand for the interval that was tabulated.
 */
final class Int16Table {
    /** A function of real numbers. */
    interface Real {
        float of(float x);
    }

    private static final int PIECES = 512;
    private static final float ONE = 1 << 15;

    private final short[] values = new short[PIECES + 1];

    /** Tabulates {@code function} from {@code min} to {@code max}. */
    Int16Table(Real function, float min, float max) {
        float step = Float32.round(Float32.round(max - min) / PIECES);
        for (int i = 0; i < PIECES; i++) {
            float start = Float32.round(min + Float32.round(i * step));
            float next = Float32.round(min + Float32.round((i + 1) * step));
            float middle = Float32.round(start + step / 2);
            values[i] = saturate(piece(at(function, start), at(function, middle), at(function, next)));
        }
        values[PIECES] = saturate(round(at(function, max) * ONE));
    }

    private static float at(Real function, float x) {
        return Float32.round(function.of(x));
    }

    /** The value at the start of a piece, moved by half of what the line would miss the value in the middle by. */
    private static float piece(float start, float middle, float end) {
        float first = round(start * ONE);
        float middleOfLine = round(Float32.round(Float32.round(end * ONE) + first) / 2);
        return first - round((middleOfLine - round(middle * ONE)) / 2);
    }

    private static float round(float x) {
        return (float) Float32.roundHalfAway(x);
    }

    private static short saturate(float x) {
        return (short) Math.min(Math.max(x, Short.MIN_VALUE), Short.MAX_VALUE);
    }

    /** The function of a 16-bit number. */
    int at(int x) {
        int piece = (PIECES / 2) + (x >> 7);
        int slope = values[piece + 1] - values[piece];
        return (short) (values[piece] + ((slope * (x & 127) + 64) >> 7));
    }
}
