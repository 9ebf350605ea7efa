package org.sagui.simulator.training;

/** Memory that a layer keeps from batch to batch: asking for fresh zeros each time would take longer than some layers do. */
final class Scratch {
    private double[] values = new double[0];

    /** At least so many numbers, with whatever they held before. */
    double[] values(int count) {
        if (values.length < count) {
            values = new double[count];
        }
        return values;
    }

    /** A matrix over this memory, with whatever it held before. */
    Matrix matrix(int rows, int columns) {
        return new Matrix(rows, columns, values(rows * columns));
    }
}
