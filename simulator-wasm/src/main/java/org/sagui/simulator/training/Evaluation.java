package org.sagui.simulator.training;

/**
 * What a classifier answers to samples that it was not trained on.
 *
 * @param scores for each sample, a number for each class
 * @param labels the class of each sample
 */
public record Evaluation(Matrix scores, int[] labels) {
    /** Asks a network, or a model run by the interpreter; the class of a sample is where its target is largest. */
    public static Evaluation of(Predictor predictor, Samples samples, Parts parts) {
        Matrix targets = samples.targets();
        int[] labels = new int[samples.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = targets.largest(i);
        }
        return new Evaluation(predictor.predict(samples, parts), labels);
    }

    /** Counts which class was answered for which. */
    public ConfusionMatrix confusion() {
        ConfusionMatrix matrix = new ConfusionMatrix(scores.columns());
        for (int i = 0; i < labels.length; i++) {
            matrix.add(labels[i], scores.largest(i));
        }
        return matrix;
    }

    /** The share of samples whose class got the highest score. */
    public double accuracy() {
        return confusion().accuracy();
    }

    /** How one class can be told from all others by its score alone. */
    public RocCurve roc(int label) {
        double[] values = new double[labels.length];
        boolean[] positive = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = scores.at(i, label);
            positive[i] = labels[i] == label;
        }
        return RocCurve.of(values, positive);
    }
}
