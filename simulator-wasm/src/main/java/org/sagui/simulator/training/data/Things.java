package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/** What else stands in a scene, some of it shaped a little like a person. Each stands on the ground at one spot. */
final class Things {
    private static final int KINDS = 12;

    private final Canvas canvas;
    private final double x;
    private final double foot;
    /** Pixels in a metre. */
    private final double m;

    private final Xoshiro128 random;

    private Things(Canvas canvas, double x, double foot, double scale, Xoshiro128 random) {
        this.canvas = canvas;
        this.x = x;
        this.foot = foot;
        this.m = scale;
        this.random = random;
    }

    /** Draws any one thing. */
    static void draw(Canvas canvas, double x, double foot, double scale, Xoshiro128 random) {
        Things things = new Things(canvas, x, foot, scale, random);
        canvas.shadow(x + 0.05 * scale, foot, 0.5 * scale, 0.1 * scale, 0.4);
        switch ((int) (random.nextUniform() * KINDS)) {
            case 0 -> things.post();
            case 1 -> things.lamp();
            case 2 -> things.chair();
            case 3 -> things.table();
            case 4 -> things.tree();
            case 5 -> things.bush();
            case 6 -> things.animal();
            case 7, 8 -> things.coat();
            case 9 -> things.bin();
            case 10 -> things.plant();
            default -> things.box();
        }
    }

    private double shade() {
        return random.nextUniform(0.05, 0.9);
    }

    private void pole(double fromX, double fromY, double toX, double toY, double radius, Paint paint) {
        canvas.limb(x + fromX * m, foot - fromY * m, radius * m, x + toX * m, foot - toY * m, radius * m, paint);
    }

    private void ball(double atX, double atY, double rx, double ry, Paint paint) {
        canvas.ellipse(x + atX * m, foot - atY * m, rx * m, ry * m, paint);
    }

    private void post() {
        double height = random.nextUniform(0.7, 3.2);
        Paint paint = new Paint(shade(), Paint.Pattern.ACROSS, 6, random.nextUniform() < 0.3 ? 0.5 : 0, 0.6, 0);
        pole(0, 0, 0, height, random.nextUniform(0.03, 0.14), paint);
        if (random.nextUniform() < 0.3) {
            ball(0, height, 0.22, 0.22, Paint.flat(shade()));
        }
    }

    private void lamp() {
        double height = random.nextUniform(1.3, 1.9);
        pole(0, 0, 0, height, 0.02, Paint.round(shade()));
        pole(-0.15, 0.02, 0.15, 0.02, 0.03, Paint.round(0.3));
        double low = random.nextUniform(0.14, 0.24);
        double high = random.nextUniform(0.08, 0.2);
        canvas.quad(
                x - high * m,
                foot - (height + 0.15) * m,
                x + high * m,
                foot - (height + 0.15) * m,
                x + low * m,
                foot - (height - 0.15) * m,
                x - low * m,
                foot - (height - 0.15) * m,
                Paint.flat(random.nextUniform(0.4, 1.1)));
    }

    private void chair() {
        Paint wood = Paint.round(shade());
        double turn = random.nextUniform(-0.15, 0.15);
        double back = random.nextUniform() < 0.5 ? -0.2 : 0.2;
        pole(-0.2, 0, -0.2, 0.45, 0.02, wood);
        pole(0.2, 0, 0.2, 0.45, 0.02, wood);
        pole(-0.2 + turn, 0.08, -0.2 + turn, 0.45, 0.02, wood);
        pole(0.2 + turn, 0.08, 0.2 + turn, 0.45, 0.02, wood);
        pole(-0.2, 0.46, 0.2, 0.46, 0.035, wood);
        if (random.nextUniform() < 0.5) {
            canvas.box(x - 0.21 * m, foot - 0.95 * m, x + 0.21 * m, foot - 0.55 * m, Paint.cloth(random));
            pole(-0.2, 0.45, -0.2, 0.9, 0.02, wood);
            pole(0.2, 0.45, 0.2, 0.9, 0.02, wood);
        } else {
            pole(back, 0.45, 1.2 * back, 0.95, 0.03, wood);
        }
    }

    private void table() {
        Paint wood = Paint.flat(shade());
        double half = random.nextUniform(0.4, 0.9);
        pole(-half, 0, -half, 0.72, 0.03, wood);
        pole(half, 0, half, 0.72, 0.03, wood);
        pole(-half - 0.05, 0.74, half + 0.05, 0.74, 0.03, wood);
        for (int i = 0; i < 3; i++) {
            double at = random.nextUniform(-half, half);
            double tall = random.nextUniform(0.05, 0.2);
            pole(at, 0.78, at, 0.78 + tall, random.nextUniform(0.03, 0.1), Paint.round(shade()));
        }
    }

    private void tree() {
        double height = random.nextUniform(2.2, 5);
        pole(
                0,
                0,
                random.nextUniform(-0.2, 0.2),
                0.7 * height,
                random.nextUniform(0.08, 0.25),
                Paint.blots(0.3, 0.6, 0.4, random.nextInt()));
        double leaves = random.nextUniform(0.12, 0.55);
        int clumps = 4 + (int) (random.nextUniform() * 5);
        for (int i = 0; i < clumps; i++) {
            double radius = height * random.nextUniform(0.12, 0.22);
            ball(
                    height * random.nextUniform(-0.22, 0.22),
                    height * random.nextUniform(0.55, 0.95),
                    radius,
                    radius * random.nextUniform(0.6, 1),
                    Paint.blots(leaves, 0.25, 0.5, random.nextInt()));
        }
    }

    private void bush() {
        double leaves = random.nextUniform(0.12, 0.55);
        int clumps = 3 + (int) (random.nextUniform() * 4);
        for (int i = 0; i < clumps; i++) {
            double radius = random.nextUniform(0.2, 0.45);
            ball(
                    random.nextUniform(-0.5, 0.5),
                    0.8 * radius,
                    radius,
                    radius,
                    Paint.blots(leaves, 0.25, 0.5, random.nextInt()));
        }
    }

    /** A dog, a cat, or another beast on four legs. */
    private void animal() {
        double height = random.nextUniform(0.2, 0.9);
        double length = height * random.nextUniform(0.9, 1.5);
        double to = random.nextUniform() < 0.5 ? -1 : 1;
        Paint fur = new Paint(shade(), Paint.Pattern.BLOTS, 1, random.nextUniform(0, 0.6), 0.5, random.nextInt());
        double thick = height * random.nextUniform(0.2, 0.28);
        for (int i = 0; i < 4; i++) {
            double at = to * length * (i < 2 ? 0.42 : -0.42) + height * random.nextUniform(-0.12, 0.12);
            pole(at, 0.03, at * 0.95, 0.7 * height, 0.25 * thick, fur);
        }
        pole(-to * length * 0.45, 0.72 * height, to * length * 0.45, 0.76 * height, thick, fur);
        double headX = to * length * random.nextUniform(0.6, 0.72);
        double headY = height * random.nextUniform(0.8, 1.15);
        pole(to * length * 0.4, 0.8 * height, headX, headY, 0.6 * thick, fur);
        ball(headX, headY, 0.8 * thick, 0.7 * thick, fur);
        pole(headX, headY, headX + to * 1.2 * thick, headY - 0.2 * thick, 0.35 * thick, fur);
        pole(
                headX - to * 0.3 * thick,
                headY + 0.4 * thick,
                headX - to * 0.4 * thick,
                headY + 1.1 * thick,
                0.2 * thick,
                fur);
        pole(
                -to * length * 0.5,
                0.8 * height,
                -to * length * 0.8,
                height * random.nextUniform(0.5, 1.3),
                0.2 * thick,
                fur);
    }

    /** A coat on a stand, perhaps with a hat above it: shoulders and sleeves, but nobody inside. */
    private void coat() {
        Paint cloth = Paint.cloth(random);
        double top = random.nextUniform(1.2, 1.75);
        double length = random.nextUniform(0.6, 1.1);
        double half = random.nextUniform(0.12, 0.22);
        double hem = half * random.nextUniform(0.9, 1.4);
        Paint wood = Paint.round(shade());
        pole(0, 0, 0, top + 0.15, 0.02, wood);
        pole(-0.2, 0.02, 0.2, 0.02, 0.02, wood);
        pole(-0.1, top + 0.1, 0.1, top + 0.14, 0.015, wood);
        double sleeve = random.nextUniform(0.45, 0.7);
        pole(-half, top - 0.1, -half - 0.05, top - sleeve, 0.05, cloth);
        pole(half, top - 0.1, half + 0.05, top - sleeve, 0.05, cloth);
        canvas.quad(
                x - half * m,
                foot - (top - 0.06) * m,
                x + half * m,
                foot - (top - 0.06) * m,
                x + hem * m,
                foot - (top - length) * m,
                x - hem * m,
                foot - (top - length) * m,
                cloth);
        pole(-half, top - 0.09, 0, top, 0.04, cloth);
        pole(half, top - 0.09, 0, top, 0.04, cloth);
        pole(0, top - 0.05, 0, top - length, 0.008, Paint.flat(0.5 * cloth.shade()));
        if (random.nextUniform() < 0.35) {
            Paint felt = Paint.round(shade());
            ball(0, top + 0.18, 0.16, 0.04, felt);
            ball(0, top + 0.23, 0.09, 0.08, felt);
        }
    }

    private void bin() {
        double half = random.nextUniform(0.15, 0.35);
        double height = random.nextUniform(0.4, 1.1);
        Paint paint = Paint.round(shade());
        canvas.quad(
                x - half * m,
                foot - height * m,
                x + half * m,
                foot - height * m,
                x + 0.8 * half * m,
                foot,
                x - 0.8 * half * m,
                foot,
                paint);
        ball(0, height, half, 0.3 * half, Paint.flat(0.6 * paint.shade()));
    }

    private void plant() {
        double height = random.nextUniform(0.5, 1.6);
        Paint leaf = Paint.round(random.nextUniform(0.1, 0.5));
        int leaves = 5 + (int) (random.nextUniform() * 6);
        for (int i = 0; i < leaves; i++) {
            double side = random.nextUniform(-0.45, 0.45);
            pole(0, 0.3, side, height * random.nextUniform(0.6, 1), random.nextUniform(0.02, 0.06), leaf);
        }
        canvas.box(x - 0.16 * m, foot - 0.35 * m, x + 0.16 * m, foot, Paint.round(shade()));
    }

    private void box() {
        double half = random.nextUniform(0.2, 0.6);
        double height = random.nextUniform(0.3, 2);
        double shade = shade();
        double side = half * random.nextUniform(0.2, 0.6);
        canvas.quad(
                x + half * m,
                foot - height * m,
                x + (half + side) * m,
                foot - (height - 0.1) * m,
                x + (half + side) * m,
                foot - 0.1 * m,
                x + half * m,
                foot,
                Paint.flat(0.65 * shade));
        canvas.box(x - half * m, foot - height * m, x + half * m, foot, Paint.blots(shade, 0.5, 0.1, random.nextInt()));
        if (random.nextUniform() < 0.5) {
            canvas.box(
                    x - half * m,
                    foot - 0.52 * height * m,
                    x + half * m,
                    foot - 0.48 * height * m,
                    Paint.flat(0.5 * shade));
        }
    }
}
