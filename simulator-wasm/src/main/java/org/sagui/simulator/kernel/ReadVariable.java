package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/** READ_VARIABLE (micro/kernels/read_variable.cc). Input: handle. */
public final class ReadVariable implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor handle = node.input(0);
        Tensor output = node.output(0);
        VarHandle.requireHandle(node, handle);
        ResourceVariables variables = node.environment().variables();
        return () -> {
            int variable = handle.int32()[0];
            node.check(variables.isDeclared(variable), handle, "is the handle of a variable that nothing assigns");
            requireSameKind(node, output, variables.contents(variable));
            output.copyFrom(variables.contents(variable));
        };
    }

    static void requireSameKind(Node node, Tensor tensor, Tensor variable) {
        node.check(
                tensor.type() == variable.type() && tensor.elementCount() == variable.elementCount(),
                tensor,
                "is " + tensor.type() + " " + tensor.shape() + ", but the variable '" + variable.name() + "' is "
                        + variable.type() + " " + variable.shape());
    }
}
