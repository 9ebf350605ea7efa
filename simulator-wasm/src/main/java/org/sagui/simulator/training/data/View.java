package org.sagui.simulator.training.data;

/**
 * Where the camera stands, for things on level ground.
 *
 * @param horizon the row, in pixels from the top, of what is as high as the camera
 * @param height of the camera above the ground, in metres
 */
record View(double horizon, double height) {
    /** The row of the ground where a metre is so many pixels. */
    double ground(double scale) {
        return horizon + height * scale;
    }
}
