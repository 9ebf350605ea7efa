package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;

/** Draws a body in a pose. */
final class Figure {
    private final Canvas canvas;
    private final Body body;
    private final Pose pose;
    private final double x;
    private final double foot;
    /** Pixels in a metre. */
    private final double m;

    private final double height;
    private final Paint skin;

    private Figure(Canvas canvas, Body body, Pose pose, double x, double foot, double scale) {
        this.canvas = canvas;
        this.body = body;
        this.pose = pose;
        this.x = x;
        this.foot = foot;
        this.m = scale;
        height = body.height();
        skin = Paint.round(body.skin());
    }

    /** With the ground under the figure at a pixel, at so many pixels a metre. */
    static void draw(Canvas canvas, Body body, Pose pose, double x, double foot, double scale) {
        new Figure(canvas, body, pose, x, foot, scale).draw();
    }

    private void draw() {
        double ground = Math.max(-pose.ankles()[0][2], -pose.ankles()[1][2]);
        canvas.shadow(x, foot - 0.05 * ground * m, 0.35 * height * m, 0.07 * height * m, 0.45);
        if (pose.seat() > 0) {
            seat();
        }
        canvas.drawPerson(true);
        int far = pose.hips()[0][2] < pose.hips()[1][2] ? 0 : 1;
        if (isBehind(far)) {
            arm(far);
        }
        if (isBehind(1 - far)) {
            arm(1 - far);
        }
        leg(far);
        leg(1 - far);
        torso();
        head();
        if (!isBehind(far)) {
            arm(far);
        }
        if (!isBehind(1 - far)) {
            arm(1 - far);
        }
        canvas.drawPerson(false);
    }

    private boolean isBehind(int side) {
        return pose.hands()[side][2] + pose.elbows()[side][2] < 2 * pose.neck()[2] - 0.02;
    }

    /** A stool, or a wheelchair seen from wherever its user is. */
    private void seat() {
        Paint frame = Paint.round(1 - body.bottom().shade());
        double[] middle = pose.pelvis();
        double half = 0.2;
        bar(middle[0] - half, pose.seat() - 0.1, middle[0] + half, pose.seat() - 0.1, 0.03, frame);
        if (body.shoes() < 0.3) {
            double wide = 0.12 + 0.15 * Math.abs(ElementaryFunctions.sin(pose.facing()));
            canvas.ring(px(middle[0] - 0.1), foot - 0.3 * m, 0.3 * m, 0.04 * m, Paint.flat(0.15));
            canvas.ring(px(middle[0] + wide), foot - 0.3 * m, 0.3 * m, 0.04 * m, Paint.flat(0.15));
            bar(middle[0] - half, pose.seat(), middle[0] - half, pose.seat() + 0.45, 0.025, frame);
        } else {
            bar(middle[0] - half, 0, middle[0] - half, pose.seat() - 0.1, 0.02, frame);
            bar(middle[0] + half, 0, middle[0] + half, pose.seat() - 0.1, 0.02, frame);
        }
    }

    private void bar(double x0, double y0, double x1, double y1, double radius, Paint paint) {
        canvas.limb(px(x0), py(y0), radius * m, px(x1), py(y1), radius * m, paint);
    }

    private void leg(int side) {
        double[] hip = pose.hips()[side];
        double[] knee = pose.knees()[side];
        double[] ankle = pose.ankles()[side];
        double thick = height * (0.6 + 0.4 * body.build());
        boolean bareShin = body.garment() != Body.Garment.TROUSERS && body.garment() != Body.Garment.COAT;
        bone(hip, 0.052 * thick, knee, 0.037 * thick, body.garment() == Body.Garment.SKIRT ? skin : body.bottom());
        bone(knee, 0.036 * thick, ankle, 0.022 * thick, bareShin ? skin : body.bottom());
        double sin = ElementaryFunctions.sin(pose.facing());
        double cos = ElementaryFunctions.cos(pose.facing());
        double[] toes = {ankle[0] + 0.09 * height * sin, ankle[1] - 0.02 * height - 0.01 * height * cos, ankle[2]};
        double[] heel = {ankle[0] - 0.02 * height * sin, ankle[1] - 0.02 * height, ankle[2]};
        bone(heel, 0.022 * height, toes, 0.018 * height, Paint.round(body.shoes()));
    }

    private void torso() {
        double thick = 0.055 * height * body.build();
        double[][] shoulders = pose.shoulders();
        double[] pelvis = pose.pelvis();
        double[] chest = {
            0.5 * (shoulders[0][0] + shoulders[1][0]), 0.5 * (shoulders[0][1] + shoulders[1][1]) - 0.06 * height, 0
        };
        bone(shoulders[0], 0.036 * height, shoulders[1], 0.036 * height, body.top());
        double side = Math.abs(shoulders[1][0] - shoulders[0][0]) / 2;
        double wide = Math.max(thick, 0.88 * side);
        bone(chest, wide, pelvis, Math.max(thick, 0.7 * side), body.top());
        bone(
                pose.hips()[0],
                thick,
                pose.hips()[1],
                thick,
                body.garment() == Body.Garment.COAT ? body.top() : body.bottom());
        if (body.garment() == Body.Garment.SKIRT || body.garment() == Body.Garment.COAT) {
            skirt(body.garment() == Body.Garment.COAT ? body.top() : body.bottom(), thick);
        }
    }

    /** From the hips to the knees, wherever they are. */
    private void skirt(Paint paint, double thick) {
        for (int side = 0; side < 2; side++) {
            double[] knee = pose.knees()[side];
            bone(pose.hips()[side], 1.1 * thick, knee, 1.3 * thick, paint);
        }
        double[] middle = {
            0.5 * (pose.knees()[0][0] + pose.knees()[1][0]), 0.5 * (pose.knees()[0][1] + pose.knees()[1][1]), 0
        };
        bone(pose.pelvis(), 1.2 * thick, middle, 1.4 * thick, paint);
    }

    private void head() {
        double r = body.headRadius();
        double[] head = pose.head();
        double sin = ElementaryFunctions.sin(pose.facing());
        double cos = ElementaryFunctions.cos(pose.facing());
        bone(pose.neck(), 0.03 * height, head, 0.03 * height, skin);
        Paint hair = body.head() == Body.Head.SCARF ? body.bottom() : Paint.round(body.hair());
        if (body.head() == Body.Head.LONG || body.head() == Body.Head.SCARF) {
            double[] ends = {head[0] - 0.5 * r * sin, pose.neck()[1] - 0.3 * r, 0};
            bone(head, 0.8 * r, ends, 0.75 * r, hair);
        }
        ball(head[0], head[1], 0.76 * r, r, body.head() == Body.Head.BALD ? skin : hair);
        if (cos > -0.5) {
            double side = 0.22 * r * sin;
            double low = body.head() == Body.Head.BALD ? 0 : 0.16 * r;
            double cut = body.head() == Body.Head.SCARF ? 0.8 : 1;
            ball(head[0] + side, head[1] - low, cut * (0.7 * r - 0.1 * Math.abs(side)), cut * 0.86 * r, skin);
            if (cos > 0 && m * r > 4) {
                face(head, r, sin, cos);
            }
        }
        if (body.head() == Body.Head.HAT) {
            Paint felt = Paint.round(1 - body.top().shade());
            ball(head[0] + 0.2 * r * sin, head[1] + 0.55 * r, 1.1 * r, 0.22 * r, felt);
            ball(head[0], head[1] + 0.8 * r, 0.75 * r, 0.55 * r, felt);
        }
    }

    private void face(double[] head, double r, double sin, double cos) {
        Paint dark = Paint.flat(0.25 * body.skin());
        for (int side = -1; side <= 1; side += 2) {
            ball(head[0] + r * (0.4 * sin + 0.28 * side * cos), head[1] + 0.02 * r, 0.12 * r, 0.08 * r, dark);
        }
        ball(head[0] + 0.45 * r * sin, head[1] - 0.55 * r, 0.22 * r * cos, 0.06 * r, dark);
        ball(head[0] + 0.5 * r * sin, head[1] - 0.25 * r, 0.07 * r, 0.14 * r, Paint.flat(0.8 * body.skin()));
    }

    private void arm(int side) {
        double thick = height * (0.6 + 0.4 * body.build());
        double[] elbow = pose.elbows()[side];
        double[] hand = pose.hands()[side];
        bone(pose.shoulders()[side], 0.034 * thick, elbow, 0.027 * thick, body.top());
        bone(elbow, 0.026 * thick, hand, 0.019 * thick, body.bareArms() ? skin : body.top());
        ball(hand[0], hand[1], 0.024 * height, 0.026 * height, skin);
    }

    private void bone(double[] from, double r0, double[] to, double r1, Paint paint) {
        canvas.limb(px(from[0]), py(from[1]), r0 * m, px(to[0]), py(to[1]), r1 * m, paint);
    }

    private void ball(double atX, double atY, double rx, double ry, Paint paint) {
        canvas.ellipse(px(atX), py(atY), Math.max(0.3, rx * m), Math.max(0.3, ry * m), paint);
    }

    private double px(double metres) {
        return x + metres * m;
    }

    private double py(double metres) {
        return foot - metres * m;
    }
}
