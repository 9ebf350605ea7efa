package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;

/** Sine waves by table, for signals with very many of them; the error is below 4·10^−7. */
final class SineTable {
    private static final int SIZE = 4096;
    private static final double[] VALUES = new double[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            VALUES[i] = ElementaryFunctions.sin(2 * Math.PI * i / SIZE);
        }
    }

    private SineTable() {}

    /** sin 2πx, for |x| below 2^18. */
    static double ofTurns(double x) {
        double place = (x - Math.floor(x)) * SIZE;
        int i = (int) place;
        if (i == SIZE) {
            return VALUES[0];
        }
        return VALUES[i] + (place - i) * (VALUES[i + 1] - VALUES[i]);
    }
}
