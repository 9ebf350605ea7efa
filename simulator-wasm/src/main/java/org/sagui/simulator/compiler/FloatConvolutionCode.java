package org.sagui.simulator.compiler;

import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Filters;
import org.sagui.simulator.kernel.Window2D;

/**
 * CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED on real numbers, with vectors. Each number of a vector is the sum of a
 * channel of the output, to which products are added one by one as the interpreter does; a product with the zeros outside of
 * the picture leaves a sum that has begun at +0 as it is. Blocks of channels are computed for a few neighbouring pixels at a
 * time: weights are loaded once for all these pixels. Where filters see one channel that is theirs alone, vectors of inputs
 * are multiplied, else one input with the weights of all channels.
 *
 * <p>Weights are in the order [block][taps][depth][channel of the block]. The last block of a group may be narrower; its
 * vectors then hold more than its channels, which comes to nothing, as only these are stored.
 */
final class FloatConvolutionCode implements OperatorCode {
    /** Products that are written out for each time a loop jumps back: V8 makes slower code of larger bodies. */
    private static final int UNROLLED = 1;

    private static final int LANES = 4;
    private static final int VECTOR = LANES * Float.BYTES;

    /** Vectors of sums that are computed together at most: with those they are made of, registers are used up. */
    private static final int MOST_SUMS = 10;

    /** A sum waits for the one before it, so about so many vectors must be under way to keep the processor busy. */
    private static final int ENOUGH_SUMS = 8;

    /** Vectors of a block, so that each input is used more than once. */
    private static final int FEWEST_VECTORS = 2;

    private final Window2D window;
    private final boolean depthwise;
    private final int groups;
    private final int channelsPerGroup;

    /** Channels of a block. */
    private final int width;

    private final int groupStep;
    private final PaddedInput padded;
    private final Pictures pictures;
    private final Region weights;
    private final Region bias;
    private final RealRange range;
    private final List<Taps.Level> levels;
    private final int taps;
    private final int channels;

    FloatConvolutionCode(Workspace workspace, Convolution.Real convolution) {
        Filters filters = convolution.filters();
        window = convolution.window().flattened();
        depthwise = filters.depth() == 1 && filters.channelsPerGroup() == 1;
        channels = filters.channels();
        channelsPerGroup = depthwise ? channels : filters.channelsPerGroup();
        groups = channels / channelsPerGroup;
        groupStep = filters.depth() * Float.BYTES;
        taps = filters.taps() * filters.depth();
        int pixels = PixelGroups.of(window.columns().places()).largest();
        width = LANES * Math.max(ENOUGH_SUMS / pixels, FEWEST_VECTORS);
        padded = PaddedInput.ofElements(workspace, window, Float.BYTES, 0);
        pictures = Pictures.of(workspace, convolution, window, padded, Float.BYTES);
        weights = workspace.constant(ordered(convolution.filter()));
        bias = workspace.constant(convolution.bias());
        range = new RealRange(convolution.range());
        levels = List.of(
                new Taps.Level(window.rows().taps(), window.rows().dilation() * padded.rowBytes()),
                new Taps.Level(window.columns().taps(), window.columns().dilation() * padded.pixelBytes()),
                new Taps.Level(filters.depth(), Float.BYTES));
    }

    private float[] ordered(float[] filter) {
        float[] ordered = new float[filter.length];
        int to = 0;
        for (int first = 0, count; first < channels; first += count) {
            count = Math.min(width, channelsPerGroup - first % channelsPerGroup);
            for (int tap = 0; tap < taps; tap++) {
                for (int channel = first; channel < first + count; channel++) {
                    ordered[to++] = filter[channel * taps + tap];
                }
            }
        }
        return ordered;
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
        private final I32.Local blockInput;
        private final I32.Local blockBias;
        private final I32.Local blockWeights;
        private final I32.Local blockOutput;
        private final I32.Local place;
        private final I32.Local in;
        private final I32.Local weight;
        private final I32.Local out;
        private final V128.Local pixel;
        private final V128.Local[] factors;
        private final V128.Local[] sums;

        Channels(Code code, I32 firstTap, I32 result) {
            this.code = code;
            this.firstTap = firstTap;
            this.result = result;
            blockInput = code.i32("blockInput");
            blockBias = code.i32("blockBias");
            blockWeights = code.i32("blockWeights");
            blockOutput = code.i32("blockOutput");
            place = code.i32("place");
            in = code.i32("in");
            weight = code.i32("weight");
            out = code.i32("out");
            pixel = code.v128("pixel");
            factors = code.v128("factor", ENOUGH_SUMS / 2);
            sums = code.v128("sum", MOST_SUMS);
        }

        void write() {
            I32.Local group = code.i32("group");
            I32.Local channel = code.i32("channel");
            code.set(blockInput, firstTap);
            code.set(blockBias, I32.of(bias.address()));
            code.set(blockWeights, I32.of(weights.address()));
            code.set(blockOutput, result);
            code.loop(group, 0, groups, 1, () -> {
                code.loop(channel, 0, channelsPerGroup / width * width, width, () -> block(width));
                if (channelsPerGroup % width > 0) {
                    block(channelsPerGroup % width);
                }
                if (!depthwise) {
                    code.increase(blockInput, groupStep);
                }
            });
        }

        private void block(int count) {
            I32.Local row = code.i32("row");
            I32.Local rowStart = code.i32("rowStart");
            code.set(out, blockOutput);
            code.set(rowStart, blockInput);
            code.loop(row, 0, window.rows().places(), 1, () -> {
                code.set(place, rowStart);
                PixelGroups.of(window.columns().places()).write(code, pixels -> pixels(pixels, count));
                code.increase(rowStart, window.rows().stride() * padded.rowBytes());
            });
            code.increase(blockBias, count * Float.BYTES);
            code.increase(blockWeights, taps * count * Float.BYTES);
            code.increase(blockOutput, count * Float.BYTES);
            if (depthwise) {
                code.increase(blockInput, count * Float.BYTES);
            }
        }

        private void pixels(int pixels, int count) {
            int vectors = (count + LANES - 1) / LANES;
            int step = window.columns().stride() * padded.pixelBytes();
            for (int i = 0; i < pixels * vectors; i++) {
                code.set(sums[i], V128.ofF32x4(0));
            }
            code.set(in, place);
            code.set(weight, blockWeights);
            Taps.Body body = (inputOffset, weightOffset) -> multiply(pixels, vectors, step, inputOffset, weightOffset);
            new Taps(code, levels, count * Float.BYTES, in, weight, UNROLLED, body).write();
            for (int i = 0; i < pixels; i++) {
                for (int j = 0; j < vectors; j++) {
                    V128.Local sum = sums[i * vectors + j];
                    code.set(sum, range.clamp(sum.f32x4Add(V128.load(blockBias, j * VECTOR))));
                    int stored = Math.min(count * Float.BYTES - j * VECTOR, VECTOR);
                    code.storeFirst(stored, out, i * channels * Float.BYTES + j * VECTOR, sum);
                }
            }
            code.increase(place, pixels * step);
            code.increase(out, pixels * channels * Float.BYTES);
        }

        /** The products of one tap. */
        private void multiply(int pixels, int vectors, int step, int inputOffset, int weightOffset) {
            boolean shared = pixels > 1;
            for (int j = 0; shared && j < vectors; j++) {
                code.set(factors[j], V128.load(weight, weightOffset + j * VECTOR));
            }
            for (int i = 0; i < pixels; i++) {
                int from = inputOffset + i * step;
                if (!depthwise) {
                    code.set(pixel, V128.load32Splat(in, from));
                }
                for (int j = 0; j < vectors; j++) {
                    V128 input = depthwise ? V128.load(in, from + j * VECTOR) : pixel;
                    V128 factor = shared ? factors[j] : V128.load(weight, weightOffset + j * VECTOR);
                    V128.Local sum = sums[i * vectors + j];
                    code.set(sum, sum.f32x4Add(input.f32x4Mul(factor)));
                }
            }
        }
    }
}
