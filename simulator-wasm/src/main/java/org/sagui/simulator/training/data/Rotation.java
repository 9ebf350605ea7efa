package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;

/**
 * A rotation of space.
 *
 * @param m its 3×3 matrix by rows: the columns are where the turned axes x, y and z point
 */
record Rotation(double[] m) {
    /** Turns about x, then about y, then about z, by angles in radians. */
    static Rotation of(double x, double y, double z) {
        double sx = ElementaryFunctions.sin(x);
        double cx = ElementaryFunctions.cos(x);
        double sy = ElementaryFunctions.sin(y);
        double cy = ElementaryFunctions.cos(y);
        double sz = ElementaryFunctions.sin(z);
        double cz = ElementaryFunctions.cos(z);
        return new Rotation(new double[] {
            cz * cy,
            cz * sy * sx - sz * cx,
            cz * sy * cx + sz * sx,
            sz * cy,
            sz * sy * sx + cz * cx,
            sz * sy * cx - cz * sx,
            -sy,
            cy * sx,
            cy * cx
        });
    }

    /** First the other rotation, then this one. */
    Rotation after(Rotation first) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[3 * row + column] = m[3 * row] * first.m[column]
                        + m[3 * row + 1] * first.m[3 + column]
                        + m[3 * row + 2] * first.m[6 + column];
            }
        }
        return new Rotation(product);
    }

    /** The part along turned axis {@code axis} (0 for x, 1 for y, 2 for z) of a vector of the world. */
    double along(int axis, double x, double y, double z) {
        return m[axis] * x + m[3 + axis] * y + m[6 + axis] * z;
    }

    /**
     * How fast a body turns about one of its own axes, in radians per second, from its attitudes before and after a short
     * time: the skew part of the step from one to the other.
     */
    static double turning(Rotation before, Rotation after, int axis, double seconds) {
        int j = (axis + 1) % 3;
        int k = (axis + 2) % 3;
        double kj = 0;
        double jk = 0;
        for (int row = 0; row < 3; row++) {
            kj += before.m[3 * row + k] * after.m[3 * row + j];
            jk += before.m[3 * row + j] * after.m[3 * row + k];
        }
        return (kj - jk) / (2 * seconds);
    }
}
