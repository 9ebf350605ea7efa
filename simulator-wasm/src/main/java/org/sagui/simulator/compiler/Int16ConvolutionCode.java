package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.I64;
import org.sagui.simulator.kernel.Convolution;

/** CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED on numbers of 16 bits, with sums of 64 bits. */
final class Int16ConvolutionCode extends PlainConvolutionCode {
    private final Int16Scaling scaling;

    Int16ConvolutionCode(Workspace workspace, Convolution.Int16 convolution) {
        super(workspace, convolution, Short.BYTES, 0, workspace.constant(convolution.filter()), Byte.BYTES);
        scaling = new Int16Scaling(workspace, convolution);
    }

    @Override
    Sums sums(Code code, I32 channel) {
        I32.Local weight = code.i32("factor");
        I32.Local result = code.i32("scaled");
        I64.Local[] sums = new I64.Local[PixelGroups.MOST];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = code.i64("sum" + i);
        }
        return new Sums() {
            @Override
            public void start(int pixel) {
                code.set(sums[pixel], scaling.bias(channel));
            }

            @Override
            public void weight(I32 address, int offset) {
                code.set(weight, I32.load8(address, offset));
            }

            @Override
            public void multiply(int pixel, I32 address, int offset) {
                I32 product = I32.load16(address, offset).times(weight);
                code.set(sums[pixel], sums[pixel].plus(product.toI64()));
            }

            @Override
            public void finish(int pixel, I32 address, int offset) {
                scaling.apply(code, channel, sums[pixel], result);
                code.store16(address, offset, result);
            }
        };
    }
}
