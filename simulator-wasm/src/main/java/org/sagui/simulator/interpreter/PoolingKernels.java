package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Pool2D;
import org.sagui.simulator.kernel.Pool2D.Summary;
import org.sagui.simulator.kernel.ResizeBilinear;
import org.sagui.simulator.kernel.ResizeNearestNeighbor;
import org.sagui.simulator.kernel.WindowOptions;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.OperatorOptions.Pool2DOptions;
import org.sagui.simulator.tflite.OperatorOptions.ResizeBilinearOptions;
import org.sagui.simulator.tflite.OperatorOptions.ResizeNearestNeighborOptions;

/** Windows without weights: pooling and resizing. */
final class PoolingKernels {
    private PoolingKernels() {}

    static void register(KernelTable kernels) {
        addPool(kernels, AVERAGE_POOL_2D, Summary.AVERAGE);
        addPool(kernels, L2_POOL_2D, Summary.L2);
        addPool(kernels, MAX_POOL_2D, Summary.MAX);
        kernels.add(
                RESIZE_BILINEAR,
                new ResizeBilinearOptions(false, false),
                o -> new ResizeBilinear(o.alignCorners(), o.halfPixelCenters()));
        kernels.add(
                RESIZE_NEAREST_NEIGHBOR,
                new ResizeNearestNeighborOptions(false, false),
                o -> new ResizeNearestNeighbor(o.alignCorners(), o.halfPixelCenters()));
    }

    private static void addPool(KernelTable kernels, BuiltinOperator code, Summary summary) {
        kernels.add(
                code,
                new Pool2DOptions(Padding.SAME, 0, 0, 0, 0, Activation.NONE),
                o -> new Pool2D(
                        summary,
                        new WindowOptions(o.padding(), o.strideHeight(), o.strideWidth()),
                        o.filterHeight(),
                        o.filterWidth(),
                        o.activation()));
    }
}
