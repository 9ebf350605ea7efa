package org.sagui.simulator.training.data;

/** Value noise: a smooth random pattern over the plane, the same for the same seed. */
final class Texture {
    private Texture() {}

    /** Between 0 and 1; the blots are about as large as the unit, with smaller ones upon them. */
    static double at(double x, double y, int seed) {
        return (smooth(x, y, seed) + 0.5 * smooth(2.1 * x, 2.1 * y, seed + 1)) / 1.5;
    }

    /** Between 0 and 1, of blots of one size only. */
    static double smooth(double x, double y, int seed) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        int ix = (int) left;
        int iy = (int) top;
        double u = ease(x - left);
        double v = ease(y - top);
        double upper = corner(ix, iy, seed) * (1 - u) + corner(ix + 1, iy, seed) * u;
        double lower = corner(ix, iy + 1, seed) * (1 - u) + corner(ix + 1, iy + 1, seed) * u;
        return upper * (1 - v) + lower * v;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double corner(int x, int y, int seed) {
        int h = x * 0x27D4EB2D + y * 0x165667B1 + seed * 0x9E3779B1;
        h = (h ^ (h >>> 15)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return ((h ^ (h >>> 16)) >>> 8) * 0x1p-24;
    }
}
