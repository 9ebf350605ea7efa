package org.sagui.simulator.training;

/** The mean, over all outputs of all samples, of the squared difference from the target. */
final class MeanSquaredError {
    private MeanSquaredError() {}

    static double of(Matrix outputs, Matrix targets) {
        double sum = 0;
        for (int i = 0; i < outputs.values().length; i++) {
            double difference = outputs.values()[i] - targets.values()[i];
            sum += difference * difference;
        }
        return sum / outputs.values().length;
    }

    /** The gradient of the error with respect to the outputs. */
    static Matrix gradient(Matrix outputs, Matrix targets) {
        Matrix gradient = Matrix.zeros(outputs.rows(), outputs.columns());
        int count = gradient.values().length;
        for (int i = 0; i < count; i++) {
            gradient.values()[i] = 2 * (outputs.values()[i] - targets.values()[i]) / count;
        }
        return gradient;
    }
}
