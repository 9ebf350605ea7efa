package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * How a generated person looks, whatever they do. Skin, hair and cloth have any shade alike, from very dark to very
 * light, and no part of a set has others than the rest.
 *
 * @param height in metres, from a child's to a tall adult's
 * @param build the width beside an average one
 * @param skin its shade
 * @param hair its shade
 * @param head what is on it
 * @param top the cloth above
 * @param bottom the cloth below
 * @param garment the cut of the cloth
 * @param bareArms whether the lower arms show
 * @param shoes their shade
 */
record Body(
        double height,
        double build,
        double skin,
        double hair,
        Head head,
        Paint top,
        Paint bottom,
        Garment garment,
        boolean bareArms,
        double shoes) {
    enum Head {
        SHORT,
        LONG,
        BALD,
        HAT,
        SCARF
    }

    enum Garment {
        TROUSERS,
        SHORTS,
        SKIRT,
        COAT
    }

    static Body draw(Xoshiro128 random) {
        double height = random.nextUniform() < 0.25 ? random.nextUniform(0.95, 1.5) : random.nextUniform(1.5, 1.95);
        Head[] heads = Head.values();
        Garment[] garments = Garment.values();
        return new Body(
                height,
                random.nextUniform(0.8, 1.4),
                random.nextUniform(0.12, 0.9),
                random.nextUniform(0.04, 0.8),
                heads[(int) (random.nextUniform() * heads.length)],
                Paint.cloth(random),
                Paint.cloth(random),
                garments[(int) (random.nextUniform() * garments.length)],
                random.nextUniform() < 0.4,
                random.nextUniform(0.03, 0.9));
    }

    /** Children have larger heads for their height. */
    double headRadius() {
        return 0.068 * height * (1 + 0.45 * Math.max(0, Math.min(1, 1.75 - height)));
    }
}
