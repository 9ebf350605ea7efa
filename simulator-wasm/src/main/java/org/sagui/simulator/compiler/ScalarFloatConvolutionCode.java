package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Convolution;

/** CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED on real numbers, without vectors. */
final class ScalarFloatConvolutionCode extends PlainConvolutionCode {
    private final Region bias;
    private final RealRange range;

    ScalarFloatConvolutionCode(Workspace workspace, Convolution.Real convolution) {
        super(workspace, convolution, Float.BYTES, 0, workspace.constant(convolution.filter()), Float.BYTES);
        bias = workspace.constant(convolution.bias());
        range = new RealRange(convolution.range());
    }

    @Override
    Sums sums(Code code, I32 channel) {
        F32.Local weight = code.f32("factor");
        F32.Local[] sums = new F32.Local[PixelGroups.MOST];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = code.f32("sum" + i);
        }
        return new Sums() {
            @Override
            public void start(int pixel) {
                code.set(sums[pixel], F32.of(0));
            }

            @Override
            public void weight(I32 address, int offset) {
                code.set(weight, F32.load(address, offset));
            }

            @Override
            public void multiply(int pixel, I32 address, int offset) {
                F32.Local sum = sums[pixel];
                code.set(sum, sum.plus(F32.load(address, offset).times(weight)));
            }

            @Override
            public void finish(int pixel, I32 address, int offset) {
                F32.Local sum = sums[pixel];
                code.set(sum, sum.plus(F32.load(channel.times(Float.BYTES), bias.address())));
                range.clamp(code, sum);
                code.store(address, offset, sum);
            }
        };
    }
}
