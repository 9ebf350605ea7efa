package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * What a threshold on a score costs and brings: the receiver operating characteristic (Fawcett, "An introduction to ROC
 * analysis", 2006).
 *
 * @param points from the highest threshold, which finds nothing, to the lowest, which says yes to all
 */
public record RocCurve(List<Point> points) {
    public RocCurve {
        points = List.copyOf(points);
    }

    /**
     * A threshold.
     *
     * @param threshold scores from here on count as yes
     * @param falsePositives the share of the negative samples that it says yes to
     * @param truePositives the share of the positive samples that it says yes to
     */
    public record Point(double threshold, double falsePositives, double truePositives) {}

    /**
     * The curve of these scores; equal ones make one point.
     *
     * @throws SaguiError INVALID_ARGUMENT unless there are samples of both kinds
     */
    public static RocCurve of(double[] scores, boolean[] positive) {
        int positives = 0;
        for (boolean is : positive) {
            positives += is ? 1 : 0;
        }
        int negatives = positive.length - positives;
        if (positives == 0 || negatives == 0) {
            throw new SaguiError(
                    Code.INVALID_ARGUMENT,
                    "ROC curve",
                    "There are " + positives + " positive and " + negatives
                            + " negative samples; both kinds are needed.");
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(scores[b], scores[a]));
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        int found = 0;
        for (int i = 0; i < order.size(); i++) {
            double score = scores[order.get(i)];
            found += positive[order.get(i)] ? 1 : 0;
            if (i + 1 == order.size() || scores[order.get(i + 1)] != score) {
                points.add(new Point(score, (double) (i + 1 - found) / negatives, (double) found / positives));
            }
        }
        return new RocCurve(points);
    }

    /** The area under the curve: how likely a positive sample scores higher than a negative one, ties counting half. */
    public double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            area += (b.falsePositives - a.falsePositives) * (a.truePositives + b.truePositives) / 2;
        }
        return area;
    }
}
