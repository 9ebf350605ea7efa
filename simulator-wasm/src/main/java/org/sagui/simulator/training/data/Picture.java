package org.sagui.simulator.training.data;

/**
 * A grey picture.
 *
 * @param pixels by rows, from 0 for black to 255 for white, as unsigned bytes
 * @param label an index into the list of labels of the set
 * @param source the place it shows, or whatever else parts of the set do not share
 */
public record Picture(byte[] pixels, int width, int height, int label, int source) {
    /** The pixels as shares of white, from 0 to 1: what a network sees. */
    public float[] shares() {
        float[] shares = new float[pixels.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) ((pixels[i] & 0xFF) / 255.0);
        }
        return shares;
    }
}
