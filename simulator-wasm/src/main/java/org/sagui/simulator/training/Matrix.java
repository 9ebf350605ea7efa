package org.sagui.simulator.training;

/**
 * A batch of numbers: one row is one sample.
 *
 * @param rows the number of samples
 * @param columns the numbers of one sample
 * @param values row after row; shared, not copied
 */
record Matrix(int rows, int columns, double[] values) {
    Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + rows + " rows of " + columns + " columns");
        }
    }

    /** A matrix of zeros. */
    static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    /** A copy of the rows with these numbers, in this order, from {@code from} to before {@code to}. */
    Matrix select(int[] order, int from, int to) {
        Matrix selected = zeros(to - from, columns);
        for (int i = from; i < to; i++) {
            System.arraycopy(values, order[i] * columns, selected.values, (i - from) * columns, columns);
        }
        return selected;
    }
}
