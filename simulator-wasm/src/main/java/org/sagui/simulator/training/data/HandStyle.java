package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * How one generated person moves and holds the board. The ranges are chosen to be wide, not measured on people.
 *
 * @param size the height of what is drawn, in metres
 * @param aspect its width divided by its height
 * @param strokeTime how long a stroke as long as the height takes, in seconds
 * @param overlap the share of a stroke's time at which the next one has begun
 * @param slant by how much upright lines lean, in radians
 * @param reach the distance from the hand to the joint that it turns about, in metres
 * @param rollPerMetre how far the wrist rolls when the hand moves to the right, in radians
 * @param clockwise the way a ring goes round
 * @param grip how the board lies in the hand
 * @param tremorRate in Hz
 * @param tremorAcceleration the tremor's amplitude in m/s²
 * @param tremorAngle the tremor's amplitude in radians
 * @param sway the amplitude of the arm's slow drift, in radians
 */
record HandStyle(
        double size,
        double aspect,
        double strokeTime,
        double overlap,
        double slant,
        double reach,
        double rollPerMetre,
        boolean clockwise,
        Rotation grip,
        double tremorRate,
        double tremorAcceleration,
        double tremorAngle,
        double sway) {

    /** One in eight is left-handed: leans the other way, rolls the wrist the other way, and may go round the other way. */
    static HandStyle draw(Xoshiro128 random, double gripSpread) {
        boolean left = random.nextUniform() < 0.125;
        double side = left ? -1 : 1;
        double size = random.nextUniform(0.16, 0.4);
        double aspect = random.nextUniform(0.7, 1.4);
        double strokeTime = random.nextUniform(0.28, 0.5);
        double overlap = random.nextUniform(0.08, 0.35);
        double slant = side * random.nextUniform(-0.1, 0.35);
        double reach = random.nextUniform(0.3, 0.7);
        double roll = side * random.nextUniform(-0.5, 1.5);
        boolean clockwise = !left || random.nextUniform() < 0.5;
        Rotation grip = Rotation.of(
                gripSpread * random.nextNormal(), gripSpread * random.nextNormal(), gripSpread * random.nextNormal());
        double tremorRate = random.nextUniform(7, 12);
        double shakiness = random.nextUniform();
        double tremor = shakiness * shakiness;
        double sway = random.nextUniform(0.005, 0.05);
        return new HandStyle(
                size,
                aspect,
                strokeTime,
                overlap,
                slant,
                reach,
                roll,
                clockwise,
                grip,
                tremorRate,
                0.05 + 0.6 * tremor,
                0.001 + 0.008 * tremor,
                sway);
    }
}
