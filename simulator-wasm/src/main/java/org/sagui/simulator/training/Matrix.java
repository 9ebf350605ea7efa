package org.sagui.simulator.training;

/**
 * A batch of numbers: one row is one sample.
 *
 * @param rows the number of samples
 * @param columns the numbers of one sample
 * @param values row after row, and perhaps more after the last; shared, not copied
 */
public record Matrix(int rows, int columns, double[] values) {
    public Matrix {
        if (values.length < rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + rows + " rows of " + columns + " columns");
        }
    }

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    /** How many numbers there are. */
    public int count() {
        return rows * columns;
    }

    /** The number at a place. */
    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** The column of a row's largest number; the first of them if there are several. */
    public int largest(int row) {
        int largest = 0;
        for (int column = 1; column < columns; column++) {
            if (at(row, column) > at(row, largest)) {
                largest = column;
            }
        }
        return largest;
    }
}
