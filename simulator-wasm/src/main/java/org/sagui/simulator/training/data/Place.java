package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * A generated background: a room, a street or a park, in which the same things always stand at the same spots. It is
 * drawn anew for each picture from the place's own random numbers.
 */
final class Place {
    private final Xoshiro128 random;
    private final Canvas canvas;
    private final View view;
    private final double shift;
    private final double size;

    private Place(Canvas canvas, View view, double shift, Xoshiro128 random) {
        this.canvas = canvas;
        this.view = view;
        this.shift = shift;
        this.random = random;
        this.size = canvas.size;
    }

    /** The camera of a place, from the place's first two random numbers. */
    static View view(Xoshiro128 random, int size) {
        return new View(size * random.nextUniform(0.28, 0.55), random.nextUniform(0.9, 2.2));
    }

    /**
     * Fills the canvas.
     *
     * @param shift by how many pixels the camera is turned
     * @param random the place's, after its view was drawn
     * @return how many pixels a metre has at the end of the open ground: what stands there is at least as large
     */
    static double draw(Canvas canvas, View view, double shift, Xoshiro128 random) {
        Place place = new Place(canvas, view, shift, random);
        double kind = random.nextUniform();
        if (kind < 0.5) {
            return place.room();
        }
        return kind < 0.78 ? place.street() : place.park();
    }

    private double room() {
        double wall = random.nextUniform(0.15, 0.9);
        double floor = random.nextUniform(0.1, 0.75);
        double wallScale = random.nextUniform(9, 26);
        double foot = view.ground(wallScale);
        double ceiling = foot - wallScale * random.nextUniform(2.4, 3.2);
        wall(wall, foot, random.nextInt());
        floor(floor, foot, random.nextInt());
        if (ceiling > 0) {
            canvas.box(-1, -1, size + 1, ceiling, Paint.flat(Math.min(1, wall * 1.15)));
        }
        canvas.box(-1, foot - 0.1 * wallScale, size + 1, foot, Paint.flat(wall * random.nextUniform(0.5, 1.2)));
        int items = 1 + (int) (random.nextUniform() * 4);
        for (int i = 0; i < items; i++) {
            wallItem(wall, foot, wallScale);
        }
        if (random.nextUniform() < 0.3) {
            sideWall(wall * random.nextUniform(0.6, 1.15), foot, ceiling);
        }
        return wallScale;
    }

    private void wall(double shade, double foot, int seed) {
        Paint.Pattern[] patterns = Paint.Pattern.values();
        boolean plain = random.nextUniform() < 0.6;
        Paint.Pattern pattern = plain ? Paint.Pattern.BLOTS : patterns[(int) (random.nextUniform() * patterns.length)];
        double period = plain ? random.nextUniform(0.2, 1) : random.nextUniform(0.05, 0.3);
        double contrast = plain ? random.nextUniform(0.02, 0.12) : random.nextUniform(0.03, 0.25);
        canvas.box(-1, -1, size + 1, foot, new Paint(shade, pattern, period, contrast, 0, seed));
    }

    /** Boards or tiles whose joints run to one point on the horizon, or a carpet. */
    private void floor(double shade, double foot, int seed) {
        canvas.box(-1, foot, size + 1, size + 1, Paint.blots(shade, random.nextUniform(0.05, 0.4), 0.15, seed));
        if (random.nextUniform() < 0.6) {
            double joint = shade * random.nextUniform(0.6, 1.3);
            double spread = random.nextUniform(12, 30);
            double vanish = size * random.nextUniform(0.2, 0.8) + shift;
            double reach = (size - view.horizon()) / Math.max(2, foot - view.horizon());
            for (double x = -3 * size; x < 4 * size; x += spread) {
                double far = vanish + (x - vanish) / reach;
                canvas.limb(far, foot, 0.2, x, size, 0.5, Paint.flat(joint));
            }
        }
    }

    private void wallItem(double wall, double foot, double scale) {
        double x = random.nextUniform(-0.1, 1) * size + shift;
        double width = scale * random.nextUniform(0.4, 1.6);
        double kind = random.nextUniform();
        double frame = random.nextUniform(0.05, 0.95);
        int seed = random.nextInt();
        if (kind < 0.25) {
            double top = foot - 2.2 * scale;
            double bottom = foot - 0.9 * scale;
            canvas.box(x - 1.5, top - 1.5, x + width + 1.5, bottom + 1.5, Paint.flat(frame));
            canvas.box(x, top, x + width, bottom, Paint.blots(random.nextUniform(0.6, 1.2), 0.8, 0.3, seed));
            canvas.box(x + width / 2 - 0.5, top, x + width / 2 + 0.5, bottom, Paint.flat(frame));
            if (frame > 0.5) {
                Paint curtain =
                        new Paint(wall * 0.8, Paint.Pattern.ALONG, random.nextUniform(0.3, 0.8), 0.25, 0.2, seed);
                canvas.box(x - 0.35 * width, top - 2, x + 0.1 * width, bottom + 0.5 * scale, curtain);
                canvas.box(x + 0.9 * width, top - 2, x + 1.35 * width, bottom + 0.5 * scale, curtain);
            }
        } else if (kind < 0.5) {
            double top = foot - scale * random.nextUniform(1.7, 2.1);
            double bottom = top + scale * random.nextUniform(0.3, 0.8);
            canvas.box(x - 1, top - 1, x + 0.7 * width + 1, bottom + 1, Paint.flat(frame));
            canvas.box(x, top, x + 0.7 * width, bottom, Paint.blots(random.nextUniform(0.2, 0.9), 0.5, 0.6, seed));
        } else if (kind < 0.72) {
            double door = 0.85 * scale;
            canvas.box(x - 1, foot - 2.1 * scale, x + door + 1, foot, Paint.flat(frame));
            canvas.box(x, foot - 2.05 * scale, x + door, foot, Paint.flat(random.nextUniform(0.1, 0.9)));
            canvas.ellipse(x + 0.88 * door, foot - scale, 0.8, 0.8, Paint.flat(1 - frame));
        } else {
            shelf(x, width, foot, scale, frame);
        }
    }

    private void shelf(double x, double width, double foot, double scale, double frame) {
        double top = foot - scale * random.nextUniform(1.2, 2.1);
        canvas.box(x, top, x + width, foot, Paint.flat(0.6 * frame));
        double row = 0.36 * scale;
        for (double y = top + row; y < foot; y += row) {
            for (double book = x + 1; book < x + width - 1; book += random.nextUniform(1.2, 3.5)) {
                double height = row * random.nextUniform(0.5, 0.9);
                canvas.box(book, y - height, book + 1.6, y, Paint.flat(random.nextUniform(0.05, 0.95)));
            }
            canvas.box(x, y, x + width, y + 0.8, Paint.flat(frame));
        }
    }

    private void sideWall(double shade, double foot, double ceiling) {
        boolean left = random.nextUniform() < 0.5;
        double corner = (left ? random.nextUniform(0.08, 0.3) : random.nextUniform(0.7, 0.92)) * size + shift;
        double edge = left ? -1 : size + 1;
        double out = Math.abs(corner - edge);
        double low = foot + 0.9 * out;
        double high = ceiling - 0.9 * out;
        if (left) {
            canvas.quad(edge, high, corner, ceiling, corner, foot, edge, low, Paint.flat(shade));
        } else {
            canvas.quad(corner, ceiling, edge, high, edge, low, corner, foot, Paint.flat(shade));
        }
    }

    private void sky() {
        double sky = random.nextUniform(0.5, 1);
        canvas.box(
                -1,
                -1,
                size + 1,
                size + 1,
                Paint.blots(sky, random.nextUniform(0.2, 0.7), random.nextUniform(0.05, 0.3), random.nextInt()));
    }

    private double street() {
        sky();
        double end = random.nextUniform(3, 10);
        double foot = view.ground(end);
        double x = -random.nextUniform(0, 30) + shift - 10;
        while (x < size + 20) {
            double width = random.nextUniform(18, 55);
            facade(x, foot - random.nextUniform(18, 70), x + width, foot);
            x += width + (random.nextUniform() < 0.25 ? random.nextUniform(3, 20) : 0);
        }
        double pavement = random.nextUniform(0.25, 0.75);
        canvas.box(-1, foot, size + 1, size + 1, Paint.blots(pavement, 0.12, 0.15, random.nextInt()));
        double kerb = view.ground(random.nextUniform(12, 30));
        double far = random.nextUniform() < 0.5 ? foot + 2 : kerb;
        canvas.box(
                -1, kerb, size + 1, size + 1, Paint.blots(random.nextUniform(0.12, 0.45), 0.1, 0.15, random.nextInt()));
        canvas.box(-1, kerb - 1, size + 1, kerb + 0.5, Paint.flat(Math.min(1, 1.3 * pavement)));
        canvas.box(-1, far, size + 1, far + 0.6, Paint.flat(0.6 * pavement));
        return end;
    }

    private void facade(double left, double top, double right, double foot) {
        double shade = random.nextUniform(0.15, 0.85);
        canvas.box(left, top, right, foot, Paint.blots(shade, 0.3, 0.1, random.nextInt()));
        double column = random.nextUniform(6, 12);
        double floor = random.nextUniform(9, 15);
        Paint glass = Paint.flat(random.nextUniform(0.05, 0.4) + (random.nextUniform() < 0.2 ? 0.5 : 0));
        for (double y = top + 3; y < foot - floor; y += floor) {
            for (double x = left + 2; x < right - 0.6 * column; x += column) {
                canvas.box(x, y, x + 0.5 * column, y + 0.55 * floor, glass);
            }
        }
        double door = random.nextUniform(left, right - 5);
        canvas.box(door, foot - random.nextUniform(6, 11), door + 4.5, foot, Paint.flat(random.nextUniform(0.05, 0.6)));
    }

    private double park() {
        sky();
        double end = random.nextUniform(1, 4);
        double foot = view.ground(end);
        int hills = random.nextInt();
        double high = random.nextUniform(4, 22);
        double hill = random.nextUniform(0.15, 0.5);
        for (double x = -4; x < size + 4; x += 3) {
            double top = foot - high * Texture.at((x - shift) / 25, 0, hills);
            canvas.limb(x, foot + 4, 4, x, top, 3, Paint.blots(hill, 0.5, 0.35, hills + (int) x));
        }
        double grass = random.nextUniform(0.2, 0.65);
        canvas.box(
                -1,
                foot,
                size + 1,
                size + 1,
                Paint.blots(grass, random.nextUniform(0.04, 0.1), random.nextUniform(0.2, 0.5), random.nextInt()));
        if (random.nextUniform() < 0.5) {
            double near = size * random.nextUniform(0, 1) + shift;
            double far = size * random.nextUniform(0.3, 0.7) + shift;
            double width = random.nextUniform(12, 40);
            canvas.quad(
                    far - 1,
                    foot,
                    far + 1,
                    foot,
                    near + width,
                    size + 1,
                    near - width,
                    size + 1,
                    Paint.flat(1.4 * grass));
        }
        return end;
    }
}
