package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;

/**
 * Weights of 8 bits that are multiplied as numbers of 16 bits: the module carries them as bytes, and widens them once. Their
 * order is [block of eight channels][pairs of taps][channel of the block][tap of the pair], as i32x4.dot_i16x8_s wants it.
 */
final class WidenedWeights {
    /** Bytes of a pair of taps for a block of channels, once widened. */
    static final int PAIR_BYTES = ChannelBlocks.SIZE * 2 * Short.BYTES;

    private static final int VECTOR = 16;

    private final Region bytes;
    private final Region factors;
    private final Region widened;
    private final ChannelBlocks blocks;
    private final int pairs;

    /** Where a weight of a channel comes from. */
    interface Source {
        /** @return 0 where there is none, beyond the last tap */
        int weight(int channel, int pair, int tap);
    }

    WidenedWeights(
            Workspace workspace, ChannelBlocks blocks, int pairs, Source source, ChannelRequantization requantization) {
        this.blocks = blocks;
        this.pairs = pairs;
        byte[] ordered = new byte[blocks.count() * pairs * PAIR_BYTES / 2];
        byte[] factorBytes = new byte[blocks.count() * PAIR_BYTES];
        for (int channel = 0; channel < blocks.channels(); channel++) {
            int block = blocks.block(channel);
            int lane = blocks.lane(channel);
            for (int pair = 0; pair < pairs; pair++) {
                int at = ((block * pairs + pair) * ChannelBlocks.SIZE + lane) * 2;
                ordered[at] = (byte) source.weight(channel, pair, 0);
                ordered[at + 1] = (byte) source.weight(channel, pair, 1);
            }
            for (int i = 0; i < 2; i++) {
                int at = block * PAIR_BYTES + (lane * 2 + i) * Short.BYTES;
                factorBytes[at] = (byte) requantization.premultiplier(channel);
                factorBytes[at + 1] = (byte) (requantization.premultiplier(channel) >> Byte.SIZE);
            }
        }
        bytes = workspace.constant(ordered);
        factors = workspace.constant(factorBytes);
        widened = workspace.lasting(2 * ordered.length);
        workspace.atStart(this::widen);
    }

    private void widen(Code code) {
        I32.Local from = code.i32("from");
        I32.Local to = code.i32("to");
        I32.Local factor = code.i32("factor");
        I32.Local block = code.i32("block");
        I32.Local pair = code.i32("pair");
        code.set(from, I32.of(bytes.address()));
        code.set(to, I32.of(widened.address()));
        code.set(factor, I32.of(factors.address()));
        code.loop(block, 0, blocks.count(), 1, () -> {
            code.loop(pair, 0, pairs, 1, () -> {
                for (int half = 0; half < 2; half++) {
                    V128 weights = V128.load8x8(from, half * VECTOR / 2);
                    code.store(to, half * VECTOR, weights.i16x8Mul(V128.load(factor, half * VECTOR)));
                }
                code.increase(from, PAIR_BYTES / 2);
                code.increase(to, PAIR_BYTES);
            });
            code.increase(factor, PAIR_BYTES);
        });
    }

    int address() {
        return widened.address();
    }

    /** How far it is from one block's weights to the next one's. */
    int blockBytes() {
        return pairs * PAIR_BYTES;
    }
}
