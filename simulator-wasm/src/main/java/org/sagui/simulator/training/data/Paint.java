package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * How a surface looks.
 *
 * @param shade from 0, black, to 1, white
 * @param pattern upon it
 * @param period of the pattern, as a share of the shape's half width
 * @param contrast of the pattern, from 0 to 1
 * @param roundness 0 for what is flat, 1 for what is round like a ball
 * @param seed of the texture
 */
record Paint(double shade, Pattern pattern, double period, double contrast, double roundness, int seed) {
    enum Pattern {
        PLAIN,
        ALONG,
        ACROSS,
        CHECKS,
        BLOTS
    }

    static Paint flat(double shade) {
        return new Paint(shade, Pattern.PLAIN, 1, 0, 0, 0);
    }

    static Paint round(double shade) {
        return new Paint(shade, Pattern.PLAIN, 1, 0, 0.6, 0);
    }

    static Paint blots(double shade, double period, double contrast, int seed) {
        return new Paint(shade, Pattern.BLOTS, period, contrast, 0.3, seed);
    }

    /** Cloth: of any shade, plain more often than not. */
    static Paint cloth(Xoshiro128 random) {
        Pattern[] patterns = Pattern.values();
        Pattern pattern =
                random.nextUniform() < 0.6 ? Pattern.PLAIN : patterns[(int) (random.nextUniform() * patterns.length)];
        return new Paint(
                random.nextUniform(0.05, 0.95),
                pattern,
                random.nextUniform(0.25, 0.9),
                random.nextUniform(0.2, 0.7),
                0.5,
                random.nextInt());
    }

    /** The shade at a point of the shape, u along it and v across it, in units of its half width. */
    double at(double u, double v) {
        double bright = switch (pattern) {
            case PLAIN -> 0;
            case ALONG -> stripe(v);
            case ACROSS -> stripe(u);
            case CHECKS -> 0.5 * (stripe(u) + stripe(v));
            case BLOTS -> 2 * Texture.at(u / period, v / period, seed) - 1;
        };
        return shade * (1 + contrast * bright);
    }

    private double stripe(double x) {
        double place = x / period;
        return place - Math.floor(place) < 0.5 ? 1 : -1;
    }
}
