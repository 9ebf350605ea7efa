package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.BatchMatMul;
import org.sagui.simulator.kernel.Conv2D;
import org.sagui.simulator.kernel.DepthwiseConv2D;
import org.sagui.simulator.kernel.FullyConnected;
import org.sagui.simulator.kernel.TransposeConv;
import org.sagui.simulator.kernel.WindowOptions;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tflite.OperatorOptions.BatchMatMulOptions;
import org.sagui.simulator.tflite.OperatorOptions.Conv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.DepthwiseConv2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;
import org.sagui.simulator.tflite.OperatorOptions.TransposeConvOptions;

/** Sums of products: dense layers, convolutions, matrices. */
final class ConvolutionKernels {
    private ConvolutionKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(
                BATCH_MATMUL,
                new BatchMatMulOptions(false, false),
                o -> new BatchMatMul(o.transposeLeft(), o.transposeRight()));
        kernels.add(
                CONV_2D,
                new Conv2DOptions(Padding.SAME, 0, 0, Activation.NONE, 0, 0),
                o -> new Conv2D(
                        new WindowOptions(
                                o.padding(), o.strideHeight(), o.strideWidth(), o.dilationHeight(), o.dilationWidth()),
                        o.activation()));
        kernels.add(
                DEPTHWISE_CONV_2D,
                new DepthwiseConv2DOptions(Padding.SAME, 0, 0, 0, Activation.NONE, 0, 0),
                o -> new DepthwiseConv2D(
                        new WindowOptions(
                                o.padding(), o.strideHeight(), o.strideWidth(), o.dilationHeight(), o.dilationWidth()),
                        o.depthMultiplier(),
                        o.activation()));
        kernels.add(
                FULLY_CONNECTED,
                new FullyConnectedOptions(Activation.NONE, false),
                o -> new FullyConnected(o.activation(), o.keepDimensions()));
        kernels.add(
                TRANSPOSE_CONV,
                new TransposeConvOptions(Padding.SAME, 0, 0, Activation.NONE),
                o -> new TransposeConv(
                        new WindowOptions(o.padding(), o.strideHeight(), o.strideWidth()), o.activation()));
    }
}
