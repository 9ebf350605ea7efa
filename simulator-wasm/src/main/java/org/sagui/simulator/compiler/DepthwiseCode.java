package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.ChannelRequantization.Temporaries;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Window2D;

/**
 * DEPTHWISE_CONV_2D on bytes, with vectors, where each channel has one filter: eight channels of a pixel at a time. The inputs
 * of two taps are interleaved, so that one instruction multiplies and adds both.
 */
final class DepthwiseCode implements OperatorCode {
    /** Filters of up to so many taps are written out as a whole, larger ones row by row. */
    private static final int MAX_WRITTEN_OUT = 64;

    private static final int BLOCK = ChannelBlocks.SIZE;

    /** The first four numbers of 16 bits of two vectors in turn, and the last four. */
    private static final int[][] INTERLEAVED = {
        {0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23},
        {8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31}
    };

    private final Window2D window;
    private final int channels;
    private final PaddedInput padded;
    private final Pictures pictures;
    private final ChannelRequantization requantization;
    private final WidenedWeights weights;

    /** How often the taps of a round are gone through, and where they look, from the first. */
    private final int rounds;

    private final int roundStep;
    private final int[] offsets;

    DepthwiseCode(Workspace workspace, Convolution.Int8 convolution, ChannelRequantization requantization) {
        this.window = convolution.window();
        this.channels = window.channels();
        this.requantization = requantization;
        padded = new PaddedInput(workspace, window, convolution.inputZero());
        pictures = Pictures.of(workspace, convolution, window, padded, Byte.BYTES);
        int taps = convolution.filters().taps();
        int columns = window.columns().taps();
        int rowStep = window.rows().dilation() * padded.rowBytes();
        rounds = taps <= MAX_WRITTEN_OUT ? 1 : window.rows().taps();
        roundStep = rowStep;
        offsets = new int[taps / rounds];
        for (int tap = 0; tap < offsets.length; tap++) {
            offsets[tap] =
                    tap / columns * rowStep + tap % columns * window.columns().dilation() * padded.pixelBytes();
        }
        int pairs = pairs();
        byte[] filter = convolution.filter();
        weights = new WidenedWeights(
                workspace,
                ChannelBlocks.of(channels),
                rounds * pairs,
                (channel, pair, tap) -> {
                    int i = pair % pairs * 2 + tap;
                    return i < offsets.length ? filter[channel * taps + pair / pairs * offsets.length + i] : 0;
                },
                requantization);
    }

    /** Of a round. */
    private int pairs() {
        return (offsets.length + 1) / 2;
    }

    @Override
    public void write(Code code) {
        pictures.write(code, (firstTap, result) -> writeChannels(code, firstTap, result));
    }

    private void writeChannels(Code code, I32 firstTap, I32 result) {
        I32.Local channel = code.i32("channel");
        I32.Local constants = code.i32("constants");
        I32.Local blockWeights = code.i32("blockWeights");
        Pixels pixels = new Pixels(code, firstTap, constants, blockWeights);
        code.set(constants, I32.of(requantization.address()));
        code.set(blockWeights, I32.of(weights.address()));
        code.loop(channel, 0, channels / BLOCK * BLOCK, BLOCK, () -> {
            pixels.write(channel, result, BLOCK);
            code.increase(constants, requantization.blockBytes());
            code.increase(blockWeights, weights.blockBytes());
        });
        if (channels % BLOCK > 0) {
            pixels.write(I32.of(channels / BLOCK * BLOCK), result, channels % BLOCK);
        }
    }

    /** The loops over the pixels of one block of channels. */
    private final class Pixels {
        private final Code code;
        private final I32 firstTap;
        private final I32.Local constants;
        private final I32.Local blockWeights;
        private final I32.Local row;
        private final I32.Local column;
        private final I32.Local rowStart;
        private final I32.Local place;
        private final I32.Local out;
        private final V128.Local[] taps;
        private final V128.Local[] sums;
        private final Temporaries temporaries;

        Pixels(Code code, I32 firstTap, I32.Local constants, I32.Local blockWeights) {
            this.code = code;
            this.firstTap = firstTap;
            this.constants = constants;
            this.blockWeights = blockWeights;
            row = code.i32("row");
            column = code.i32("column");
            rowStart = code.i32("rowStart");
            place = code.i32("place");
            out = code.i32("out");
            taps = code.v128("tap", 2);
            sums = code.v128("sum", 2);
            temporaries = new Temporaries(code);
        }

        void write(I32 channel, I32 result, int count) {
            code.set(rowStart, channel.times(Short.BYTES).plus(firstTap));
            code.set(out, channel.plus(result));
            code.loop(row, 0, window.rows().places(), 1, () -> {
                code.set(place, rowStart);
                code.loop(column, 0, window.columns().places(), 1, () -> {
                    pixel(count);
                    code.increase(place, window.columns().stride() * padded.pixelBytes());
                    code.increase(out, channels);
                });
                code.increase(rowStart, window.rows().stride() * padded.rowBytes());
            });
        }

        private void pixel(int count) {
            for (int half = 0; half < 2; half++) {
                code.set(sums[half], requantization.bias(constants, half));
            }
            if (rounds == 1) {
                multiply(place, blockWeights);
            } else {
                I32.Local round = code.i32("round");
                I32.Local in = code.i32("in");
                I32.Local weight = code.i32("weight");
                code.set(in, place);
                code.set(weight, blockWeights);
                code.loop(round, 0, rounds, 1, () -> {
                    multiply(in, weight);
                    code.increase(in, roundStep);
                    code.increase(weight, pairs() * WidenedWeights.PAIR_BYTES);
                });
            }
            code.set(sums[0], requantization.apply(code, temporaries, constants, sums[0], sums[1]));
            code.storeFirst(count, out, 0, sums[0]);
        }

        private void multiply(I32 in, I32 weight) {
            for (int pair = 0; pair < pairs(); pair++) {
                code.set(taps[0], V128.load(in, offsets[2 * pair]));
                boolean single = 2 * pair + 1 == offsets.length;
                if (!single) {
                    code.set(taps[1], V128.load(in, offsets[2 * pair + 1]));
                }
                for (int half = 0; half < 2; half++) {
                    V128 inputs = taps[0].shuffle(single ? taps[0] : taps[1], INTERLEAVED[half]);
                    V128 weights = V128.load(weight, pair * WidenedWeights.PAIR_BYTES + half * 16);
                    code.set(sums[half], sums[half].i32x4Add(inputs.i32x4Dot(weights)));
                }
            }
        }
    }
}
