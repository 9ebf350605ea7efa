package org.sagui.simulator.training;

/**
 * Which weights share a scale when they are quantised.
 *
 * @param count how many scales there are
 * @param stride weights one after the other that have the same scale
 * @param dimension of the weights' shape that the scales run along
 */
record Channels(int count, int stride, int dimension) {
    /** One scale for all weights, as FULLY_CONNECTED takes them. */
    static final Channels ONE = new Channels(1, 1, 0);

    /** The scale of the weight with this index. */
    int of(int index) {
        return index / stride % count;
    }
}
