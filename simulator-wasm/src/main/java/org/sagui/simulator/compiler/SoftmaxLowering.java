package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.tensor.TensorType;

/** SOFTMAX of bytes. */
final class SoftmaxLowering implements Lowering<Softmax> {
    @Override
    public Optional<OperatorCode> lower(Softmax kernel, Workspace workspace) {
        return workspace.node().input(0).type() == TensorType.INT8
                ? Optional.of(new SoftmaxCode(workspace, kernel))
                : Optional.empty();
    }
}
