package org.sagui.simulator.compiler;

import org.sagui.simulator.kernel.Filters;

/**
 * The output channels of a convolution in blocks of eight, as many as are computed together. Each group of channels that see
 * the same inputs begins a block.
 */
record ChannelBlocks(int channels, int perGroup) {
    static final int SIZE = 8;

    static ChannelBlocks of(Filters filters) {
        return new ChannelBlocks(filters.channels(), filters.channelsPerGroup());
    }

    /** All channels are of one group. */
    static ChannelBlocks of(int channels) {
        return new ChannelBlocks(channels, channels);
    }

    int count() {
        return channels / perGroup * perGroupCount();
    }

    private int perGroupCount() {
        return (perGroup + SIZE - 1) / SIZE;
    }

    int block(int channel) {
        return channel / perGroup * perGroupCount() + channel % perGroup / SIZE;
    }

    int lane(int channel) {
        return channel % perGroup % SIZE;
    }
}
