package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.MeanOrSum;
import org.sagui.simulator.tensor.TensorType;

/** MEAN and SUM of whole numbers. */
final class ReductionLowering implements Lowering<MeanOrSum> {
    @Override
    public Optional<OperatorCode> lower(MeanOrSum kernel, Workspace workspace) {
        TensorType type = workspace.node().output(0).type();
        if (type != TensorType.INT8 && type != TensorType.INT16) {
            return Optional.empty();
        }
        MeanOrSum.Quantized operator = kernel.quantized(workspace.node());
        ReductionLoops loops = ReductionLoops.of(operator.reduction());
        boolean vectors = workspace.hasVectors() && type == TensorType.INT8 && loops.neighbours() >= VectorSum.LANES;
        return Optional.of(new ReductionCode(
                workspace,
                loops,
                code -> vectors ? new VectorSum(code, operator) : new ScalarSum(code, type, operator)));
    }
}
