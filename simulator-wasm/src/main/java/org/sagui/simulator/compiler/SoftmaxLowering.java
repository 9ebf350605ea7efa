package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.Softmax;

/** SOFTMAX of bytes and of real numbers. */
final class SoftmaxLowering implements Lowering<Softmax> {
    @Override
    public Optional<OperatorCode> lower(Softmax kernel, Workspace workspace) {
        return switch (workspace.node().input(0).type()) {
            case INT8 -> Optional.of(new SoftmaxCode(workspace, kernel));
            case FLOAT32 -> Optional.of(new FloatSoftmaxCode(workspace, kernel));
            default -> Optional.empty();
        };
    }
}
