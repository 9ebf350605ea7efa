package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Convolution;

/** CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED on bytes, without vectors and with any multipliers. */
final class ScalarInt8ConvolutionCode extends PlainConvolutionCode {
    private final Region channels;
    private final int outputZero;
    private final ActivationRange.Quantized range;

    /** @param bias of sums of the inputs as they are: what their zero point takes away is in it */
    ScalarInt8ConvolutionCode(Workspace workspace, Convolution.Int8 convolution, int[] bias) {
        super(
                workspace,
                convolution,
                Byte.BYTES,
                convolution.inputZero(),
                workspace.constant(convolution.filter()),
                Byte.BYTES);
        channels = ScalarRequantization.channels(workspace, bias, convolution.multipliers());
        outputZero = convolution.outputZero();
        range = convolution.range();
    }

    @Override
    Sums sums(Code code, I32 channel) {
        I32.Local weight = code.i32("factor");
        I32.Local[] sums = new I32.Local[PixelGroups.MOST];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = code.i32("sum" + i);
        }
        ScalarRequantization requantization = new ScalarRequantization(code);
        I32 constants = channel.times(ScalarRequantization.CHANNEL_BYTES);
        return new Sums() {
            @Override
            public void start(int pixel) {
                code.set(sums[pixel], ScalarRequantization.bias(constants, channels.address()));
            }

            @Override
            public void weight(I32 address, int offset) {
                code.set(weight, I32.load8(address, offset));
            }

            @Override
            public void multiply(int pixel, I32 address, int offset) {
                code.set(
                        sums[pixel], sums[pixel].plus(I32.load8(address, offset).times(weight)));
            }

            @Override
            public void finish(int pixel, I32 address, int offset) {
                I32.Local sum = sums[pixel];
                requantization.scale(sum, constants, channels.address());
                requantization.finish(sum, outputZero, range);
                code.store8(address, offset, sum);
            }
        };
    }
}
