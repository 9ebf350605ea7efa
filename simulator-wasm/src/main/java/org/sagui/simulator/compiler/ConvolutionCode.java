package org.sagui.simulator.compiler;

import java.util.List;
import org.sagui.simulator.compiler.ChannelRequantization.Temporaries;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Filters;
import org.sagui.simulator.kernel.Window2D;

/**
 * CONV_2D and FULLY_CONNECTED on bytes, with vectors. A block of eight output channels is computed for a few neighbouring
 * pixels at a time: each pair of weights is loaded once for all of them, each pair of inputs once for all channels.
 */
final class ConvolutionCode implements OperatorCode {
    private static final int BLOCK = ChannelBlocks.SIZE;

    /** Pairs of taps for each time a loop jumps back, as measured: four are slower for several pixels, two for one. */
    private static final int UNROLLED_FOR_SEVERAL = 2;

    private static final int UNROLLED_FOR_ONE = 4;

    private final Window2D window;
    private final Filters filters;
    private final PaddedInput padded;
    private final Pictures pictures;
    private final ChannelRequantization requantization;
    private final WidenedWeights weights;
    private final List<Taps.Level> levels;

    ConvolutionCode(Workspace workspace, Convolution.Int8 convolution, ChannelRequantization requantization) {
        this.window = convolution.window().flattened();
        this.filters = convolution.filters();
        this.requantization = requantization;
        padded = new PaddedInput(workspace, window, convolution.inputZero());
        pictures = Pictures.of(workspace, convolution, window, padded, Byte.BYTES);
        int rows = window.rows().taps();
        int columns = window.columns().taps();
        // Taps that lie side by side in memory are one stretch.
        boolean dense = window.columns().dilation() == 1 && filters.depth() == window.channels();
        int stretches = dense ? 1 : columns;
        int length = filters.depth() * columns / stretches;
        int pairs = (length + 1) / 2;
        levels = List.of(
                new Taps.Level(rows, window.rows().dilation() * padded.rowBytes()),
                new Taps.Level(stretches, window.columns().dilation() * padded.pixelBytes()),
                new Taps.Level(pairs, 2 * Short.BYTES));
        int perFilter = rows * columns * filters.depth();
        byte[] filter = convolution.filter();
        weights = new WidenedWeights(
                workspace,
                ChannelBlocks.of(filters),
                rows * stretches * pairs,
                (channel, pair, tap) -> {
                    int i = pair % pairs * 2 + tap;
                    return i < length ? filter[channel * perFilter + pair / pairs * length + i] : 0;
                },
                requantization);
    }

    @Override
    public void write(Code code) {
        pictures.write(code, (firstTap, result) -> new Channels(code, firstTap, result).write());
    }

    /** The loops over channels and pixels of one picture. */
    private final class Channels {
        private final Code code;
        private final I32 firstTap;
        private final I32 result;
        private final I32.Local firstInput;
        private final I32.Local constants;
        private final I32.Local blockWeights;
        private final I32.Local place;
        private final I32.Local in;
        private final I32.Local weight;
        private final I32.Local out;
        private final V128.Local[] pair;
        private final V128.Local pixel;
        private final V128.Local[] sums;
        private final Temporaries temporaries;

        Channels(Code code, I32 firstTap, I32 result) {
            this.code = code;
            this.firstTap = firstTap;
            this.result = result;
            firstInput = code.i32("firstInput");
            constants = code.i32("constants");
            blockWeights = code.i32("blockWeights");
            place = code.i32("place");
            in = code.i32("in");
            weight = code.i32("weight");
            out = code.i32("out");
            pair = code.v128("pair", 2);
            pixel = code.v128("pixel");
            sums = code.v128("sum", 2 * PixelGroups.MOST);
            temporaries = new Temporaries(code);
        }

        void write() {
            I32.Local group = code.i32("group");
            I32.Local channel = code.i32("channel");
            I32.Local first = code.i32("firstOutput");
            int perGroup = filters.channelsPerGroup();
            code.set(constants, I32.of(requantization.address()));
            code.set(blockWeights, I32.of(weights.address()));
            code.set(firstInput, firstTap);
            code.set(first, result);
            code.loop(group, 0, filters.channels() / perGroup, 1, () -> {
                code.loop(channel, 0, perGroup / BLOCK * BLOCK, BLOCK, () -> block(first, BLOCK));
                if (perGroup % BLOCK > 0) {
                    block(first, perGroup % BLOCK);
                }
                code.increase(firstInput, filters.depth() * Short.BYTES);
            });
        }

        private void block(I32.Local first, int channels) {
            I32.Local row = code.i32("row");
            I32.Local rowStart = code.i32("rowStart");
            code.set(out, first);
            code.set(rowStart, firstInput);
            code.loop(row, 0, window.rows().places(), 1, () -> {
                code.set(place, rowStart);
                PixelGroups.of(window.columns().places()).write(code, pixels -> pixels(pixels, channels));
                code.increase(rowStart, window.rows().stride() * padded.rowBytes());
            });
            code.increase(first, channels);
            code.increase(constants, requantization.blockBytes());
            code.increase(blockWeights, weights.blockBytes());
        }

        private void pixels(int pixels, int channels) {
            int step = window.columns().stride() * padded.pixelBytes();
            for (int i = 0; i < 2 * pixels; i++) {
                code.set(sums[i], requantization.bias(constants, i % 2));
            }
            code.set(in, place);
            code.set(weight, blockWeights);
            int unrolled = pixels == 1 ? UNROLLED_FOR_ONE : UNROLLED_FOR_SEVERAL;
            new Taps(code, levels, WidenedWeights.PAIR_BYTES, in, weight, unrolled, (inputOffset, weightOffset) -> {
                        code.set(pair[0], V128.load(weight, weightOffset));
                        code.set(pair[1], V128.load(weight, weightOffset + 16));
                        for (int i = 0; i < pixels; i++) {
                            code.set(pixel, V128.load32Splat(in, inputOffset + i * step));
                            for (int half = 0; half < 2; half++) {
                                V128.Local sum = sums[2 * i + half];
                                code.set(sum, sum.i32x4Add(pair[half].i32x4Dot(pixel)));
                            }
                        }
                    })
                    .write();
            for (int i = 0; i < pixels; i++) {
                V128.Local bytes = sums[2 * i];
                code.set(bytes, requantization.apply(code, temporaries, constants, bytes, sums[2 * i + 1]));
                code.storeFirst(channels, out, i * filters.channels(), bytes);
            }
            code.increase(place, pixels * step);
            code.increase(out, pixels * filters.channels());
        }
    }
}
