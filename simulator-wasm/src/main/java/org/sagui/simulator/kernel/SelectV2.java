package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SELECT_V2 (micro/kernels/select.cc, reference/select.h): the second input where the first is true, else the third. */
public final class SelectV2 implements Kernel {
    private static final int MAX_RANK = 5;

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(3, 3);
        node.requireOutputs(1);
        Tensor condition = node.input(0);
        Tensor whereTrue = node.input(1);
        Tensor whereFalse = node.input(2);
        Tensor output = node.output(0);
        node.requireType(condition, TensorType.BOOL);
        node.requireType(whereTrue, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(whereFalse, whereTrue);
        node.requireSameType(output, whereTrue);
        Broadcast broadcast = Broadcast.ofAll(node, MAX_RANK, output, condition, whereTrue, whereFalse);
        byte[] conditions = condition.int8();
        return () -> broadcast.forEach((o, c, t, f) -> {
            boolean isTrue = conditions[c] != 0;
            output.copyFrom(isTrue ? whereTrue : whereFalse, isTrue ? t : f, o, 1);
        });
    }
}
