package org.sagui.generator.model;

/** How far two curves are apart, over all their points. */
record Difference(double mean, double max) {
    static Difference between(double[] a, double[] b) {
        double sum = 0;
        double max = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs(a[i] - b[i]);
            sum += difference;
            max = Math.max(max, difference);
        }
        return new Difference(sum / a.length, max);
    }
}
