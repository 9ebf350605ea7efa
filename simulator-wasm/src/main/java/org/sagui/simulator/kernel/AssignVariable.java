package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/** ASSIGN_VARIABLE (micro/kernels/assign_variable.cc). Inputs: handle, value. */
public final class AssignVariable implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(0);
        Tensor handle = node.input(0);
        Tensor value = node.input(1);
        VarHandle.requireHandle(node, handle);
        ResourceVariables variables = node.environment().variables();
        // A handle that comes from another graph is known only when the operator runs.
        if (handle.int32()[0] > 0) {
            variables.declare(handle.int32()[0], value);
        }
        return () -> {
            int variable = handle.int32()[0];
            node.check(variables.isDeclared(variable), handle, "is the handle of no variable");
            ReadVariable.requireSameKind(node, value, variables.contents(variable));
            variables.contents(variable).copyFrom(value);
        };
    }
}
