package org.sagui.simulator.compiler;

import java.util.List;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Filters;
import org.sagui.simulator.kernel.Window2D;

/**
 * Convolutions and dense layers of bytes without vectors, of any geometry and with any multipliers. A few output channels of
 * a few neighbouring pixels are computed together, so that each weight and each input is fetched once for several products.
 */
final class ScalarConvolutionCode implements OperatorCode {
    private static final int MAX_CHANNELS = 4;

    /** Sums that are computed together: more would not fit the registers of usual processors. */
    private static final int MAX_SUMS = 8;

    private final Window2D window;
    private final Filters filters;
    private final Region input;
    private final Region output;
    private final PaddedBytes padded;
    private final Region channels;
    private final Region weights;
    private final int outputZero;
    private final ActivationRange.Quantized range;
    private final List<Taps.Level> levels;

    /** Numbers of a filter. */
    private final int length;

    /** Channels that are computed together, and pixels. */
    private final int block;

    private final int pixels;

    /** @param bias of sums of the inputs as they are, zero point and all */
    ScalarConvolutionCode(Workspace workspace, Convolution.Int8 convolution, int[] bias) {
        window = convolution.window().flattened();
        filters = convolution.filters();
        input = workspace.region(convolution.input());
        output = workspace.region(convolution.output());
        padded = new PaddedBytes(workspace, window, convolution.inputZero());
        channels = ScalarRequantization.channels(workspace, bias, convolution.multipliers());
        outputZero = convolution.outputZero();
        range = convolution.range();
        length = filters.taps() * filters.depth();
        block = Math.min(MAX_CHANNELS, filters.channelsPerGroup());
        pixels = Math.min(MAX_SUMS / block, window.columns().places());
        levels = List.of(
                new Taps.Level(window.rows().taps(), window.rows().dilation() * padded.rowBytes()),
                new Taps.Level(window.columns().taps(), window.columns().dilation() * window.channels()),
                new Taps.Level(filters.depth(), 1));
        weights = workspace.constant(blocked(convolution.filter()));
    }

    /** The filters in the order [block of channels][taps, depth][channel of the block]. */
    private byte[] blocked(byte[] filter) {
        byte[] result = new byte[filter.length];
        int to = 0;
        for (int channel = 0; channel < filters.channels(); ) {
            int count = Math.min(block, filters.channelsPerGroup() - channel % filters.channelsPerGroup());
            for (int i = 0; i < length; i++) {
                for (int k = 0; k < count; k++) {
                    result[to++] = filter[(channel + k) * length + i];
                }
            }
            channel += count;
        }
        return result;
    }

    @Override
    public void write(Code code) {
        I32.Local picture = code.i32("picture");
        I32.Local image = code.i32("image");
        I32.Local result = code.i32("result");
        code.set(image, I32.of(input.address()));
        code.set(result, I32.of(output.address()));
        Channels loops = new Channels(code, result);
        code.loop(picture, 0, window.batches(), 1, () -> {
            loops.write(padded.write(code, image));
            code.increase(image, window.rows().input() * window.columns().input() * window.channels());
            code.increase(result, window.places() * filters.channels());
        });
    }

    /** The loops over channels and pixels of one picture. */
    private final class Channels {
        private final int step = window.columns().stride() * window.channels();

        private final Code code;
        private final I32.Local result;
        private final I32.Local firstInput;
        private final I32.Local firstOutput;
        private final I32.Local constants;
        private final I32.Local blockWeights;
        private final I32.Local rowStart;
        private final I32.Local place;
        private final I32.Local in;
        private final I32.Local weight;
        private final I32.Local out;
        private final I32.Local factor;
        private final I32.Local[] numbers;
        private final I32.Local[] sums;
        private final ScalarRequantization requantization;

        Channels(Code code, I32.Local result) {
            this.code = code;
            this.result = result;
            firstInput = code.i32("firstInput");
            firstOutput = code.i32("firstOutput");
            constants = code.i32("constants");
            blockWeights = code.i32("blockWeights");
            rowStart = code.i32("rowStart");
            place = code.i32("place");
            in = code.i32("in");
            weight = code.i32("weight");
            out = code.i32("out");
            factor = code.i32("factor");
            numbers = locals("number", pixels);
            sums = locals("sum", pixels * block);
            requantization = new ScalarRequantization(code);
        }

        private I32.Local[] locals(String name, int count) {
            I32.Local[] array = new I32.Local[count];
            for (int i = 0; i < count; i++) {
                array[i] = code.i32(name + i);
            }
            return array;
        }

        /** @param picture the address of the first byte that the window looks at */
        void write(I32 picture) {
            int perGroup = filters.channelsPerGroup();
            int rest = perGroup % block;
            code.set(constants, I32.of(channels.address()));
            code.set(blockWeights, I32.of(weights.address()));
            code.set(firstInput, picture);
            code.set(firstOutput, result);
            code.loop(code.i32("group"), 0, filters.channels() / perGroup, 1, () -> {
                code.loop(code.i32("channel"), 0, perGroup - rest, block, () -> writeBlock(block));
                if (rest > 0) {
                    writeBlock(rest);
                }
                code.increase(firstInput, filters.depth());
            });
        }

        private void writeBlock(int count) {
            int places = window.columns().places();
            int rest = places % pixels;
            code.set(out, firstOutput);
            code.set(rowStart, firstInput);
            code.loop(code.i32("row"), 0, window.rows().places(), 1, () -> {
                code.set(place, rowStart);
                code.loop(code.i32("column"), 0, places - rest, pixels, () -> writePixels(pixels, count));
                if (rest > 0) {
                    writePixels(rest, count);
                }
                code.increase(rowStart, window.rows().stride() * padded.rowBytes());
            });
            code.increase(firstOutput, count);
            code.increase(constants, count * ScalarRequantization.CHANNEL_BYTES);
            code.increase(blockWeights, count * length);
        }

        private void writePixels(int pixelCount, int count) {
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < pixelCount; i++) {
                    code.set(
                            sums[i * block + k],
                            ScalarRequantization.bias(constants, k * ScalarRequantization.CHANNEL_BYTES));
                }
            }
            code.set(in, place);
            code.set(weight, blockWeights);
            new Taps(code, levels, count, in, weight, 8, (inputOffset, weightOffset) -> {
                        for (int i = 0; i < pixelCount; i++) {
                            code.set(numbers[i], I32.load8(in, inputOffset + i * step));
                        }
                        for (int k = 0; k < count; k++) {
                            code.set(factor, I32.load8(weight, weightOffset + k));
                            for (int i = 0; i < pixelCount; i++) {
                                I32.Local sum = sums[i * block + k];
                                code.set(sum, sum.plus(numbers[i].times(factor)));
                            }
                        }
                    })
                    .write();
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < pixelCount; i++) {
                    I32.Local sum = sums[i * block + k];
                    requantization.scale(sum, constants, k * ScalarRequantization.CHANNEL_BYTES);
                    requantization.finish(sum, outputZero, range);
                    code.store8(out, i * filters.channels() + k, sum);
                }
            }
            code.increase(place, pixelCount * step);
            code.increase(out, pixelCount * filters.channels());
        }
    }
}
