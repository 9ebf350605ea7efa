package org.sagui.simulator.training.data;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.Xoshiro128;

/** The strokes of figures drawn in the air. Figures are given by their corners in a box one wide and one high. */
final class StrokePlans {
    private static final double[] WING = {-0.5, 0.5, -0.25, -0.5, 0, 0.35, 0.25, -0.5, 0.5, 0.5};
    private static final double[] SLOPE = {0.4, 0.5, -0.5, -0.5, 0.5, -0.5};

    /** Figures that are none of the wanted ones, some of them close to one. */
    private static final double[][] OTHERS = {
        {-0.5, 0, 0.5, 0},
        {0.5, 0, -0.5, 0},
        {0, 0.5, 0, -0.5},
        {0, -0.5, 0, 0.5},
        {-0.5, 0.5, 0, -0.5, 0.5, 0.5},
        {-0.5, -0.5, 0, 0.5, 0.5, -0.5},
        {-0.5, 0.5, 0.5, 0.5, -0.5, -0.5, 0.5, -0.5},
        {-0.5, -0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5},
        {-0.5, 0.5, -0.5, -0.5, 0.5, -0.5},
        {0, 0.5, 0.5, -0.5, -0.5, -0.5, 0, 0.5},
        {-0.5, 0, 0.5, 0, -0.5, 0, 0.5, 0},
    };

    /** Each stroke of a ring begins when this share of the one before it is left: then they make one round movement. */
    private static final double RING_OVERLAP = 2.0 / 3;

    private static final int RING_STROKES = 9;

    private StrokePlans() {}

    /** A W. */
    static List<Stroke> wing(HandStyle style, Xoshiro128 random) {
        return through(WING, style, style.overlap(), 1, random);
    }

    /** A circle from its top, or near it. */
    static List<Stroke> ring(HandStyle style, Xoshiro128 random) {
        double[] corners = new double[2 * (RING_STROKES + 1)];
        double begin = 0.4 * random.nextNormal();
        double turn = 2 * Math.PI * random.nextUniform(0.95, 1.1);
        for (int i = 0; i <= RING_STROKES; i++) {
            double angle = begin + turn * i / RING_STROKES;
            double x = 0.5 * ElementaryFunctions.sin(angle);
            corners[2 * i] = style.clockwise() ? x : -x;
            corners[2 * i + 1] = 0.5 * ElementaryFunctions.cos(angle);
        }
        return through(corners, style, RING_OVERLAP, 0.2, random);
    }

    /** Down to the left, then straight to the right. */
    static List<Stroke> slope(HandStyle style, Xoshiro128 random) {
        return through(SLOPE, style, style.overlap(), 1, random);
    }

    /** A line, a hook, a Z, an N, a triangle, a wave, or corners anywhere. */
    static List<Stroke> other(HandStyle style, Xoshiro128 random) {
        int choice = (int) (random.nextUniform() * (OTHERS.length + 4));
        return through(choice < OTHERS.length ? OTHERS[choice] : anywhere(random), style, style.overlap(), 1, random);
    }

    private static double[] anywhere(Xoshiro128 random) {
        double[] corners = new double[2 * (2 + (int) (random.nextUniform() * 4))];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = random.nextUniform(-0.6, 0.6);
        }
        return corners;
    }

    /** No two takes of a person are the same: corners, size, lean and pace differ a little each time. */
    private static List<Stroke> through(
            double[] corners, HandStyle style, double overlap, double carelessness, Xoshiro128 random) {
        double height = style.size() * (1 + 0.12 * random.nextNormal());
        double width = height * style.aspect() * (1 + 0.08 * random.nextNormal());
        double slant = style.slant() + 0.06 * random.nextNormal();
        double pace = style.strokeTime() * (1 + 0.1 * random.nextNormal());
        List<Stroke> strokes = new ArrayList<>();
        double start = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.length; i += 2) {
            double nextY = height * (corners[i + 1] + 0.05 * carelessness * random.nextNormal());
            double nextX = width * (corners[i] + 0.05 * carelessness * random.nextNormal()) + slant * nextY;
            if (i > 0) {
                double dx = nextX - x;
                double dy = nextY - y;
                // A movement twice as long takes less than twice the time.
                double share = Math.sqrt(0.15 + 0.85 * Math.sqrt(dx * dx + dy * dy) / style.size());
                double duration = pace * share * (1 + 0.08 * carelessness * random.nextNormal());
                strokes.add(new Stroke(start, duration, dx, dy));
                start += duration * (1 - overlap);
            }
            x = nextX;
            y = nextY;
        }
        return strokes;
    }
}
