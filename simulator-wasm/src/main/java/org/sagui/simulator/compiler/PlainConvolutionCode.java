package org.sagui.simulator.compiler;

import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Filters;
import org.sagui.simulator.kernel.Window2D;

/**
 * Convolutions and dense layers without vectors: one channel of the output after the other, a few neighbouring pixels at a
 * time, so that their sums do not wait for each other. Weights are in the order of the interpreter, [channels][taps][depth].
 */
abstract class PlainConvolutionCode implements OperatorCode {
    /** Products that are written out for each time a loop jumps back: V8 makes slower code of larger bodies. */
    private static final int UNROLLED = 2;

    /** The sums of a channel for a few pixels. */
    interface Sums {
        void start(int pixel);

        /** Fetches what the following inputs are multiplied with. */
        void weight(I32 address, int offset);

        /** Adds the product of the weight and an input. */
        void multiply(int pixel, I32 address, int offset);

        void finish(int pixel, I32 address, int offset);
    }

    private final Window2D window;
    private final Filters filters;
    private final int elementBytes;
    private final int weightBytes;
    private final PaddedInput padded;
    private final Pictures pictures;
    private final Region weights;

    /**
     * @param elementBytes of a number of the input and of the output
     * @param padding each byte of what there is outside of the picture
     * @param weights of {@code weightBytes} bytes each
     */
    PlainConvolutionCode(
            Workspace workspace,
            Convolution convolution,
            int elementBytes,
            int padding,
            Region weights,
            int weightBytes) {
        this.window = convolution.window().flattened();
        this.filters = convolution.filters();
        this.elementBytes = elementBytes;
        this.weights = weights;
        this.weightBytes = weightBytes;
        padded = PaddedInput.ofElements(workspace, window, elementBytes, padding);
        pictures = Pictures.of(workspace, convolution, window, padded, elementBytes);
    }

    /** @param channel of the output */
    abstract Sums sums(Code code, I32 channel);

    @Override
    public final void write(Code code) {
        pictures.write(code, (firstTap, result) -> writeChannels(code, firstTap, result));
    }

    private void writeChannels(Code code, I32 firstTap, I32 result) {
        I32.Local group = code.i32("group");
        I32.Local end = code.i32("groupEnd");
        I32.Local groupInput = code.i32("groupInput");
        I32.Local channel = code.i32("channel");
        I32.Local channelWeights = code.i32("channelWeights");
        Pixels pixels = new Pixels(code, sums(code, channel), channelWeights);
        code.set(groupInput, firstTap);
        code.set(channel, I32.of(0));
        code.set(channelWeights, I32.of(weights.address()));
        code.loop(group, 0, filters.channels() / filters.channelsPerGroup(), 1, () -> {
            code.set(end, channel.plus(filters.channelsPerGroup()));
            code.doWhile(
                    () -> {
                        pixels.write(groupInput, channel.times(elementBytes).plus(result));
                        code.increase(channelWeights, filters.taps() * filters.depth() * weightBytes);
                        code.increase(channel, 1);
                    },
                    channel.lessThan(end));
            code.increase(groupInput, filters.depth() * elementBytes);
        });
    }

    /** The loops over the pixels of one channel. */
    private final class Pixels {
        private final Code code;
        private final Sums sums;
        private final I32 channelWeights;
        private final I32.Local row;
        private final I32.Local rowStart;
        private final I32.Local place;
        private final I32.Local in;
        private final I32.Local weight;
        private final I32.Local out;

        Pixels(Code code, Sums sums, I32 channelWeights) {
            this.code = code;
            this.sums = sums;
            this.channelWeights = channelWeights;
            row = code.i32("row");
            rowStart = code.i32("rowStart");
            place = code.i32("place");
            in = code.i32("in");
            weight = code.i32("weight");
            out = code.i32("out");
        }

        void write(I32 firstTap, I32 result) {
            code.set(rowStart, firstTap);
            code.set(out, result);
            code.loop(row, 0, window.rows().places(), 1, () -> {
                code.set(place, rowStart);
                PixelGroups.of(window.columns().places()).write(code, this::pixels);
                code.increase(rowStart, window.rows().stride() * padded.rowBytes());
            });
        }

        private void pixels(int pixels) {
            int inputStep = window.columns().stride() * padded.pixelBytes();
            int outputStep = filters.channels() * elementBytes;
            for (int i = 0; i < pixels; i++) {
                sums.start(i);
            }
            code.set(in, place);
            code.set(weight, channelWeights);
            new Taps(code, levels(), weightBytes, in, weight, UNROLLED, (inputOffset, weightOffset) -> {
                        sums.weight(weight, weightOffset);
                        for (int i = 0; i < pixels; i++) {
                            sums.multiply(i, in, inputOffset + i * inputStep);
                        }
                    })
                    .write();
            for (int i = 0; i < pixels; i++) {
                sums.finish(i, out, i * outputStep);
            }
            code.increase(place, pixels * inputStep);
            code.increase(out, pixels * outputStep);
        }

        private List<Taps.Level> levels() {
            return List.of(
                    new Taps.Level(window.rows().taps(), window.rows().dilation() * padded.rowBytes()),
                    new Taps.Level(window.columns().taps(), window.columns().dilation() * padded.pixelBytes()),
                    new Taps.Level(filters.depth(), elementBytes));
        }
    }
}
