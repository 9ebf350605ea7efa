package org.sagui.generator.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is measured of a model. The interface's words name each: {@code model.metric.accuracy}. */
public enum Metric {
    ACCURACY("accuracy", true, 1),
    AGREEMENT("agreement", true, 1),
    FALSE_POSITIVE_RATE("false-positive-rate", true, 1),
    FALSE_NEGATIVE_RATE("false-negative-rate", true, 1),
    AUC("auc", false, 3),
    MEAN_ERROR("mean-error", false, 4),
    MAX_ERROR("max-error", false, 4),
    MEAN_SQUARED_ERROR("mean-squared-error", false, 5),
    MEAN_DIFFERENCE("mean-difference", false, 4);

    private final String id;
    private final boolean share;
    private final int digits;

    Metric(String id, boolean share, int digits) {
        this.id = id;
        this.share = share;
        this.digits = digits;
    }

    /** Its name in cards and among values. */
    public String id() {
        return id;
    }

    /** Whether it is a part of a whole, from 0 to 1, which people read in percent. */
    public boolean isShare() {
        return share;
    }

    /** How many decimals to show: of percent where it is a share. */
    public int digits() {
        return digits;
    }

    /** Whether it lies between 0 and 1. */
    boolean isAtMostOne() {
        return share || this == AUC;
    }

    static Optional<Metric> named(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Metric::id).toList();
    }
}
