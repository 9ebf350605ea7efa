package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** VAR_HANDLE (micro/kernels/var_handle.cc): the handle of a variable, known before the first run. */
public final class VarHandle implements Kernel {
    private final String container;
    private final String name;

    public VarHandle(String container, String name) {
        this.container = container;
        this.name = name;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(0, 0);
        node.requireOutputs(1);
        Tensor output = node.output(0);
        requireHandle(node, output);
        int handle = node.environment().variables().handle(container, name);
        output.int32()[0] = handle;
        return () -> output.int32()[0] = handle;
    }

    /** The tensor must hold one handle. */
    static void requireHandle(Node node, Tensor tensor) {
        node.requireType(tensor, TensorType.RESOURCE, TensorType.INT32);
        node.check(tensor.elementCount() == 1, tensor, "has shape " + tensor.shape() + ", not one element");
    }
}
