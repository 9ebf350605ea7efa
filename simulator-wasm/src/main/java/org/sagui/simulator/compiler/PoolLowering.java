package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Pool2D;
import org.sagui.simulator.kernel.Pool2D.Summary;
import org.sagui.simulator.kernel.Window2D;
import org.sagui.simulator.tensor.TensorType;

/** AVERAGE_POOL_2D, MAX_POOL_2D and L2_POOL_2D. */
final class PoolLowering implements Lowering<Pool2D> {
    @Override
    public Optional<OperatorCode> lower(Pool2D kernel, Workspace workspace) {
        TensorType type = workspace.node().output(0).type();
        PoolCode.AccumulatorOf accumulator =
                type == TensorType.FLOAT32 ? realAccumulator(kernel, workspace) : accumulator(kernel, workspace, type);
        return Optional.of(new PoolCode(workspace, kernel, accumulator));
    }

    private static PoolCode.AccumulatorOf realAccumulator(Pool2D kernel, Workspace workspace) {
        Summary summary = kernel.summary();
        RealRange range = new RealRange(kernel.realRange(workspace.node()));
        int channels = kernel.window(workspace.node()).channels();
        boolean vectors = workspace.hasVectors() && summary != Summary.L2 && channels >= VectorFloatPool.LANES;
        return (code, pixels) -> vectors
                ? new VectorFloatPool(code, summary == Summary.MAX, pixels, range)
                : new ScalarFloatPool(code, summary, pixels, range);
    }

    private static PoolCode.AccumulatorOf accumulator(Pool2D kernel, Workspace workspace, TensorType type) {
        boolean isMaximum = kernel.summary() == Summary.MAX;
        Window2D window = kernel.window(workspace.node());
        ActivationRange.Quantized range = kernel.range(workspace.node());
        boolean vectors = workspace.hasVectors() && type == TensorType.INT8;
        if (vectors && isMaximum && window.channels() >= VectorMaximum.LANES / 2) {
            return (code, pixels) -> new VectorMaximum(code, range);
        }
        if (vectors && !isMaximum && window.channels() >= VectorAverage.LANES && VectorAverage.isExact(window)) {
            return (code, pixels) -> new VectorAverage(code, pixels, range);
        }
        return (code, pixels) -> new ScalarPool(code, type, isMaximum, pixels, range);
    }
}
