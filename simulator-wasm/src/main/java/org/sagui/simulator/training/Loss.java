package org.sagui.simulator.training;

/** How wrong outputs are, as one number that training makes smaller. */
public enum Loss {
    /** The mean, over all outputs of all samples, of the squared difference from the target. */
    MEAN_SQUARED_ERROR {
        @Override
        double sum(Matrix outputs, Matrix targets) {
            double sum = 0;
            for (int i = 0; i < outputs.count(); i++) {
                double difference = outputs.values()[i] - targets.values()[i];
                sum += difference * difference;
            }
            return sum / outputs.columns();
        }

        @Override
        void gradient(Matrix outputs, Matrix targets, int samples, Matrix gradient) {
            int count = samples * outputs.columns();
            for (int i = 0; i < outputs.count(); i++) {
                gradient.values()[i] = 2 * (outputs.values()[i] - targets.values()[i]) / count;
            }
        }
    },

    /**
     * The mean over all samples of −ln of the share that soft-max gives to the sample's class. The network's outputs are the
     * scores before soft-max, the targets are one for the class and zero for the others.
     */
    SOFTMAX_CROSS_ENTROPY {
        @Override
        double sum(Matrix outputs, Matrix targets) {
            double sum = 0;
            for (int row = 0; row < outputs.rows(); row++) {
                double logOfSum = Softmax.logOfSum(outputs, row);
                for (int i = 0; i < outputs.columns(); i++) {
                    sum += targets.at(row, i) * (logOfSum - outputs.at(row, i));
                }
            }
            return sum;
        }

        @Override
        void gradient(Matrix outputs, Matrix targets, int samples, Matrix gradient) {
            Softmax.shares(outputs, gradient);
            for (int i = 0; i < outputs.count(); i++) {
                gradient.values()[i] = (gradient.values()[i] - targets.values()[i]) / samples;
            }
        }
    };

    /** The losses of all rows added up. */
    abstract double sum(Matrix outputs, Matrix targets);

    /**
     * The gradient of the loss with respect to the outputs.
     *
     * @param samples in the whole batch, of which these may be a part
     * @param gradient is filled
     */
    abstract void gradient(Matrix outputs, Matrix targets, int samples, Matrix gradient);

    /** In how many rows the largest output is where the largest target is. */
    static int correct(Matrix outputs, Matrix targets) {
        int correct = 0;
        for (int row = 0; row < outputs.rows(); row++) {
            correct += outputs.largest(row) == targets.largest(row) ? 1 : 0;
        }
        return correct;
    }
}
