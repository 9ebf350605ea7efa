package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Where the joints of a figure are: three coordinates each, in metres; x to the right in the picture, y up from the ground
 * and z towards the camera. Limbs come in pairs, left then right.
 *
 * @param facing the direction, in radians: 0 to the camera, a quarter turn to the right of the picture
 * @param seat the height of what is sat upon, or 0
 */
record Pose(
        double facing,
        double seat,
        double[] pelvis,
        double[] neck,
        double[] head,
        double[][] shoulders,
        double[][] elbows,
        double[][] hands,
        double[][] hips,
        double[][] knees,
        double[][] ankles) {

    private static final int KINDS = 8;

    /** Any pose: standing, walking, reaching, pointing, sitting, crouching, bending. */
    static Pose draw(Body body, Xoshiro128 random) {
        return new Builder(body, random.nextUniform(-Math.PI, Math.PI), random)
                .take((int) (random.nextUniform() * KINDS))
                .build();
    }

    /** Angles of joints, in radians: forward from hanging straight down, unless they say otherwise. */
    private static final class Builder {
        private final double height;
        private final double build;
        private final double headRadius;
        private final double sin;
        private final double cos;
        private final double facing;
        private final Xoshiro128 random;

        private double lean;
        private final double[] thigh = new double[2];
        private final double[] kneeBend = new double[2];
        private final double[] arm = new double[2];
        private final double[] armOut = new double[2];
        private final double[] elbowBend = new double[2];
        private boolean sits;

        Builder(Body body, double facing, Xoshiro128 random) {
            this.height = body.height();
            this.build = body.build();
            this.headRadius = body.headRadius();
            this.facing = facing;
            this.random = random;
            sin = ElementaryFunctions.sin(facing);
            cos = ElementaryFunctions.cos(facing);
            lean = random.nextUniform(-0.05, 0.12);
            for (int side = 0; side < 2; side++) {
                arm[side] = random.nextUniform(-0.15, 0.25);
                armOut[side] = random.nextUniform(0.05, 0.3);
                elbowBend[side] = random.nextUniform(0, 0.5);
                thigh[side] = random.nextUniform(-0.08, 0.08);
            }
        }

        Builder take(int kind) {
            switch (kind) {
                case 0 -> {}
                case 1 -> elbowBend[0] = elbowBend[1] = random.nextUniform(1, 2.2);
                case 2, 3 -> walk();
                case 4 -> reach();
                case 5 -> sit();
                case 6 -> crouch();
                default -> lean = random.nextUniform(0.4, 1.3);
            }
            return this;
        }

        private void walk() {
            double step = random.nextUniform(0.2, 0.6) * (random.nextUniform() < 0.5 ? 1 : -1);
            for (int side = 0; side < 2; side++) {
                double way = side == 0 ? step : -step;
                thigh[side] = way;
                kneeBend[side] = way < 0 ? random.nextUniform(0.2, 0.9) : random.nextUniform(0, 0.2);
                arm[side] = -0.8 * way;
                elbowBend[side] = random.nextUniform(0.1, 0.8);
            }
        }

        private void reach() {
            boolean both = random.nextUniform() < 0.4;
            int one = random.nextUniform() < 0.5 ? 0 : 1;
            for (int side = 0; side < 2; side++) {
                if (both || side == one) {
                    arm[side] = random.nextUniform(0.8, 3);
                    armOut[side] = random.nextUniform(0, 1.2);
                    elbowBend[side] = random.nextUniform(0, 0.8);
                }
            }
        }

        private void sit() {
            sits = true;
            lean = random.nextUniform(-0.15, 0.4);
            for (int side = 0; side < 2; side++) {
                thigh[side] = random.nextUniform(1.3, 1.6);
                kneeBend[side] = random.nextUniform(1.1, 1.7);
                arm[side] = random.nextUniform(0.1, 0.9);
                elbowBend[side] = random.nextUniform(0.3, 1.4);
            }
        }

        private void crouch() {
            lean = random.nextUniform(0.2, 0.8);
            for (int side = 0; side < 2; side++) {
                thigh[side] = random.nextUniform(1.5, 2.1);
                kneeBend[side] = random.nextUniform(1.9, 2.5);
                arm[side] = random.nextUniform(0.4, 1.4);
                elbowBend[side] = random.nextUniform(0, 1);
            }
        }

        Pose build() {
            double[][] hips = new double[2][];
            double[][] knees = new double[2][];
            double[][] ankles = new double[2][];
            double lowest = 0;
            for (int side = 0; side < 2; side++) {
                double way = side == 0 ? -1 : 1;
                hips[side] = turned(way * 0.05 * height * build, 0, 0);
                knees[side] = bone(hips[side], 0.245 * height, thigh[side], way * 0.06);
                ankles[side] = bone(knees[side], 0.246 * height, thigh[side] - kneeBend[side], way * 0.03);
                lowest = Math.min(lowest, ankles[side][1]);
            }
            double up = 0.04 * height - lowest;
            double[] pelvis = turned(0, up, 0);
            for (int side = 0; side < 2; side++) {
                hips[side][1] += up;
                knees[side][1] += up;
                ankles[side][1] += up;
            }
            double[] neck = bone(pelvis, -0.3 * height, lean, 0);
            double[] head = bone(neck, -(0.03 * height + headRadius), 0.6 * lean, 0);
            double[][] shoulders = new double[2][];
            double[][] elbows = new double[2][];
            double[][] hands = new double[2][];
            for (int side = 0; side < 2; side++) {
                double way = side == 0 ? -1 : 1;
                double[] shoulder = turned(way * 0.105 * height * build, 0, 0);
                double[] base = bone(pelvis, -0.275 * height, lean, 0);
                shoulders[side] = new double[] {shoulder[0] + base[0], base[1], shoulder[2] + base[2]};
                elbows[side] = bone(shoulders[side], 0.17 * height, arm[side], way * armOut[side]);
                hands[side] = bone(elbows[side], 0.17 * height, arm[side] + elbowBend[side], way * 0.5 * armOut[side]);
            }
            return new Pose(facing, sits ? up : 0, pelvis, neck, head, shoulders, elbows, hands, hips, knees, ankles);
        }

        /** The end of a bone that hangs from a joint, swung forward and then out to the figure's right. */
        private double[] bone(double[] from, double length, double forward, double out) {
            double down = length * ElementaryFunctions.cos(out);
            double[] end = turned(
                    length * ElementaryFunctions.sin(out),
                    -down * ElementaryFunctions.cos(forward),
                    down * ElementaryFunctions.sin(forward));
            for (int i = 0; i < 3; i++) {
                end[i] += from[i];
            }
            return end;
        }

        private double[] turned(double right, double up, double forward) {
            return new double[] {right * cos + forward * sin, up, forward * cos - right * sin};
        }
    }
}
