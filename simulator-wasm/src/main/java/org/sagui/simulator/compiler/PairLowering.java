package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.PairKernel;
import org.sagui.simulator.tensor.TensorType;

/** Sums, differences and products of bytes, and of numbers of 16 bits. */
final class PairLowering implements Lowering<PairKernel> {
    @Override
    public Optional<OperatorCode> lower(PairKernel kernel, Workspace workspace) {
        TensorType type = workspace.node().output(0).type();
        return type == TensorType.INT8 || type == TensorType.INT16
                ? Optional.of(new PairCode(workspace, kernel))
                : Optional.empty();
    }
}
