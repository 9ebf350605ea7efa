package org.sagui.simulator.signal;

import org.sagui.simulator.math.ElementaryFunctions;

/** The orthonormal discrete cosine transform of kind II, or the first numbers of it. */
final class CosineTransform {
    private final double[][] rows;

    CosineTransform(int size, int coefficients) {
        rows = new double[coefficients][size];
        for (int k = 0; k < coefficients; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / size);
            for (int i = 0; i < size; i++) {
                rows[k][i] = scale * ElementaryFunctions.cos(Math.PI * k * (2 * i + 1) / (2.0 * size));
            }
        }
    }

    /** Transforms the numbers from {@code start} on, into {@code out} from {@code to} on. */
    void apply(double[] numbers, int start, double[] out, int to) {
        for (int k = 0; k < rows.length; k++) {
            double[] row = rows[k];
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * numbers[start + i];
            }
            out[to + k] = sum;
        }
    }
}
