package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.MeanOrSum;
import org.sagui.simulator.tensor.TensorType;

/** MEAN and SUM of whole and of real numbers. */
final class ReductionLowering implements Lowering<MeanOrSum> {
    @Override
    public Optional<OperatorCode> lower(MeanOrSum kernel, Workspace workspace) {
        TensorType type = workspace.node().output(0).type();
        return Optional.of(
                type == TensorType.FLOAT32 ? lowerReal(kernel, workspace) : lowerQuantized(kernel, workspace, type));
    }

    private static OperatorCode lowerReal(MeanOrSum kernel, Workspace workspace) {
        MeanOrSum.Real operator = kernel.real(workspace.node());
        ReductionLoops loops = ReductionLoops.of(operator.reduction());
        float divisor = operator.divisor();
        boolean vectors = workspace.hasVectors() && loops.neighbours() >= VectorFloatSum.LANES;
        return new ReductionCode(
                workspace,
                loops,
                code -> vectors ? new VectorFloatSum(code, divisor) : new ScalarFloatSum(code, divisor));
    }

    private static OperatorCode lowerQuantized(MeanOrSum kernel, Workspace workspace, TensorType type) {
        MeanOrSum.Quantized operator = kernel.quantized(workspace.node());
        ReductionLoops loops = ReductionLoops.of(operator.reduction());
        boolean vectors = workspace.hasVectors() && type == TensorType.INT8 && loops.neighbours() >= VectorSum.LANES;
        return new ReductionCode(
                workspace,
                loops,
                code -> vectors ? new VectorSum(code, operator) : new ScalarSum(code, type, operator));
    }
}
