package org.sagui.simulator.training;

/** How often which class was answered for samples of which class. */
public final class ConfusionMatrix {
    private final int[][] counts;

    /** Nothing counted yet. */
    public ConfusionMatrix(int classes) {
        counts = new int[classes][classes];
    }

    /** Counts an answer. */
    public void add(int actual, int answered) {
        counts[actual][answered]++;
    }

    public int classes() {
        return counts.length;
    }

    /** How often {@code answered} was said of samples of the class {@code actual}. */
    public int count(int actual, int answered) {
        return counts[actual][answered];
    }

    /** All answers. */
    public int total() {
        int total = 0;
        for (int actual = 0; actual < classes(); actual++) {
            total += ofClass(actual);
        }
        return total;
    }

    private int ofClass(int actual) {
        int sum = 0;
        for (int answered = 0; answered < classes(); answered++) {
            sum += counts[actual][answered];
        }
        return sum;
    }

    private int answered(int answered) {
        int sum = 0;
        for (int actual = 0; actual < classes(); actual++) {
            sum += counts[actual][answered];
        }
        return sum;
    }

    /** The share of right answers; NaN if there are none at all. */
    public double accuracy() {
        int right = 0;
        for (int i = 0; i < classes(); i++) {
            right += counts[i][i];
        }
        return (double) right / total();
    }

    /** Of the answers that said this class, the share that was right; NaN if none did. */
    public double precision(int label) {
        return (double) counts[label][label] / answered(label);
    }

    /** Of the samples of this class, the share that was found; NaN if there are none. */
    public double recall(int label) {
        return (double) counts[label][label] / ofClass(label);
    }

    /** The harmonic mean of precision and recall. */
    public double f1(int label) {
        return 2.0 * counts[label][label] / (answered(label) + ofClass(label));
    }
}
