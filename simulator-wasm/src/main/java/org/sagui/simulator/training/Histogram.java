package org.sagui.simulator.training;

/** How often numbers fall into each of many equal pieces of a range. */
final class Histogram {
    private static final int BINS = 4096;

    private final ValueRange range;
    private final int[] counts = new int[BINS];
    private int total;

    Histogram(ValueRange range) {
        this.range = range;
    }

    void add(Matrix numbers) {
        double width = width();
        for (int i = 0; width > 0 && i < numbers.count(); i++) {
            int bin = (int) ((numbers.values()[i] - range.min()) / width);
            counts[Math.max(0, Math.min(BINS - 1, bin))]++;
            total++;
        }
    }

    private double width() {
        return (range.max() - range.min()) / BINS;
    }

    /** The range without the numbers that are further out than this share of all: half of the others at either end. */
    ValueRange holding(double share) {
        double outside = total * (1 - share) / 2;
        return new ValueRange(
                range.min() + width() * emptied(outside, 0, 1), range.max() - width() * emptied(outside, BINS - 1, -1));
    }

    /** How many bins from one end hold together no more than so many numbers. */
    private int emptied(double most, int first, int step) {
        int bins = 0;
        double sum = 0;
        for (int bin = first; bins < BINS; bin += step) {
            sum += counts[bin];
            if (sum > most) {
                break;
            }
            bins++;
        }
        return bins;
    }
}
