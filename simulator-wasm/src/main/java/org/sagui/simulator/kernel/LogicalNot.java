package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.TensorType;

/** LOGICAL_NOT (micro/kernels/elementwise.cc). */
public final class LogicalNot implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        node.requireType(node.input(0), TensorType.BOOL);
        node.requireSameType(node.output(0), node.input(0));
        node.requireSameCount(node.output(0), node.input(0));
        byte[] in = node.input(0).int8();
        byte[] out = node.output(0).int8();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = (byte) (in[i] == 0 ? 1 : 0);
            }
        };
    }
}
