package org.sagui.simulator.training.data;

/**
 * Shapes with soft edges on a grey picture, from the back to the front. It keeps count of which pixels show a person.
 * Lengths are in pixels, y points down, light is 0 to 1.
 */
final class Canvas {
    final int size;
    final double[] light;
    /** The share of each pixel that shows a person, as far as nothing nearer hides it. */
    final double[] person;

    private final double lightX;
    private final double lightY;
    private boolean drawsPerson;

    /** @param lightX where the light comes from, with lightY a vector of a length up to 1 */
    Canvas(int size, double lightX, double lightY) {
        this.size = size;
        this.lightX = lightX;
        this.lightY = lightY;
        light = new double[size * size];
        person = new double[size * size];
    }

    /** Whether the shapes that follow belong to a person. */
    void drawPerson(boolean person) {
        drawsPerson = person;
    }

    double visiblePerson() {
        double sum = 0;
        for (double share : person) {
            sum += share;
        }
        return sum;
    }

    /** A limb or pole: from one round end to another, of any two radii. */
    void limb(double x0, double y0, double r0, double x1, double y1, double r1, Paint paint) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = Math.max(1e-9, dx * dx + dy * dy);
        double length = Math.sqrt(square);
        double r = Math.max(r0, r1);
        double width = Math.max(0.5, 0.5 * (r0 + r1));
        int left = from(Math.min(x0, x1) - r);
        int right = to(Math.max(x0, x1) + r);
        int bottom = to(Math.max(y0, y1) + r);
        for (int y = from(Math.min(y0, y1) - r); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double t = Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double ox = px - t * dx;
                double oy = py - t * dy;
                double radius = r0 + t * (r1 - r0);
                double away = Math.sqrt(ox * ox + oy * oy);
                if (away < radius + 0.5) {
                    double across = (px * dy - py * dx) / length;
                    double scale = 1 / Math.max(0.5, radius);
                    double shade = paint.at(t * length / width, across / width);
                    put(x, y, radius - away, shade, paint.roundness(), ox * scale, oy * scale);
                }
            }
        }
    }

    /** A ball, egg or leaf, turned by an angle of which sine and cosine are given. */
    void ellipse(double cx, double cy, double rx, double ry, double sin, double cos, Paint paint) {
        double r = Math.max(rx, ry);
        double small = Math.min(rx, ry);
        int left = from(cx - r);
        int right = to(cx + r);
        int bottom = to(cy + r);
        for (int y = from(cy - r); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - cx;
                double py = y + 0.5 - cy;
                double u = (cos * px + sin * py) / rx;
                double v = (cos * py - sin * px) / ry;
                double away = Math.sqrt(u * u + v * v);
                double inside = (1 - away) * small;
                if (inside > -0.5) {
                    put(x, y, inside, paint.at(u * rx / small, v * ry / small), paint.roundness(), px / r, py / r);
                }
            }
        }
    }

    void ellipse(double cx, double cy, double rx, double ry, Paint paint) {
        ellipse(cx, cy, rx, ry, 0, 1, paint);
    }

    /** The rim of a wheel. */
    void ring(double cx, double cy, double radius, double thickness, Paint paint) {
        double r = radius + thickness;
        int left = from(cx - r);
        int right = to(cx + r);
        int bottom = to(cy + r);
        for (int y = from(cy - r); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - cx;
                double py = y + 0.5 - cy;
                double inside = 0.5 * thickness - Math.abs(Math.sqrt(px * px + py * py) - radius);
                if (inside > -0.5) {
                    put(x, y, inside, paint.shade(), 0, 0, 0);
                }
            }
        }
    }

    /** A convex shape with four corners, in the order of the hands of a clock. */
    void quad(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3, Paint paint) {
        double width = Math.max(0.5, 0.25 * (Math.abs(x1 - x0) + Math.abs(x2 - x3)));
        double middleX = 0.25 * (x0 + x1 + x2 + x3);
        double middleY = 0.25 * (y0 + y1 + y2 + y3);
        int left = from(Math.min(Math.min(x0, x1), Math.min(x2, x3)));
        int right = to(Math.max(Math.max(x0, x1), Math.max(x2, x3)));
        int bottom = to(Math.max(Math.max(y0, y1), Math.max(y2, y3)));
        for (int y = from(Math.min(Math.min(y0, y1), Math.min(y2, y3))); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double inside = Math.min(
                        Math.min(side(x0, y0, x1, y1, px, py), side(x1, y1, x2, y2, px, py)),
                        Math.min(side(x2, y2, x3, y3, px, py), side(x3, y3, x0, y0, px, py)));
                if (inside > -0.5) {
                    double u = (py - middleY) / width;
                    double v = (px - middleX) / width;
                    put(x, y, inside, paint.at(u, v), paint.roundness(), Math.max(-1, Math.min(1, v)), 0);
                }
            }
        }
    }

    void box(double left, double top, double right, double bottom, Paint paint) {
        quad(left, top, right, top, right, bottom, left, bottom, paint);
    }

    /** Takes light away, softly, from what lies there already. */
    void shadow(double cx, double cy, double rx, double ry, double strength) {
        int left = from(cx - rx);
        int right = to(cx + rx);
        int bottom = to(cy + ry);
        for (int y = from(cy - ry); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double u = (x + 0.5 - cx) / rx;
                double v = (y + 0.5 - cy) / ry;
                double near = 1 - u * u - v * v;
                if (near > 0) {
                    light[y * size + x] *= 1 - strength * near;
                }
            }
        }
    }

    private void put(int x, int y, double inside, double shade, double roundness, double nx, double ny) {
        double cover = Math.min(1, inside + 0.5);
        double lit = shade * (1 + roundness * (nx * lightX + ny * lightY - 0.35 * (nx * nx + ny * ny)));
        int i = y * size + x;
        light[i] += cover * (lit - light[i]);
        person[i] = drawsPerson ? Math.max(person[i], cover) : person[i] * (1 - cover);
    }

    /** How far a point is to the right of the way from one corner to the next. */
    private static double side(double x0, double y0, double x1, double y1, double px, double py) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        return length < 1e-9 ? 1e9 : (dx * (py - y0) - dy * (px - x0)) / length;
    }

    private int from(double edge) {
        return (int) Math.max(0, Math.min(size, Math.floor(edge - 1)));
    }

    private int to(double edge) {
        return (int) Math.max(0, Math.min(size, Math.floor(edge + 2)));
    }
}
