package org.sagui.simulator.training.data;

/**
 * A straight movement of the hand with the smoothest speed, that of least jerk (Flash and Hogan 1985). Strokes that
 * overlap in time add up, which rounds the corners between them as hands do (Flash and Henis 1991).
 *
 * @param start in seconds
 * @param duration in seconds
 * @param dx how far to the right, in metres
 * @param dy how far up, in metres
 */
record Stroke(double start, double duration, double dx, double dy) {
    double end() {
        return start + duration;
    }

    /** The share of the way that is done at a time. */
    double progress(double time) {
        double u = (time - start) / duration;
        if (u <= 0) {
            return 0;
        }
        return u >= 1 ? 1 : u * u * u * (10 + u * (6 * u - 15));
    }

    /** The second derivative of {@link #progress}, per second². */
    double acceleration(double time) {
        double u = (time - start) / duration;
        if (u <= 0 || u >= 1) {
            return 0;
        }
        return 60 * u * (1 + u * (2 * u - 3)) / (duration * duration);
    }
}
