package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.TensorType;

/** LOGICAL_AND and LOGICAL_OR (micro/kernels/logical_common.cc). */
public final class Logical implements Kernel {
    private interface Operation {
        boolean of(boolean first, boolean second);
    }

    private static final int MAX_RANK = 4;

    private final Operation operation;

    private Logical(Operation operation) {
        this.operation = operation;
    }

    public static Logical and() {
        return new Logical((first, second) -> first && second);
    }

    public static Logical or() {
        return new Logical((first, second) -> first || second);
    }

    @Override
    public Prepared prepare(Node node) {
        Broadcast broadcast = Broadcast.ofPair(node, MAX_RANK, TensorType.BOOL);
        byte[] first = node.input(0).int8();
        byte[] second = node.input(1).int8();
        byte[] out = node.output(0).int8();
        return () ->
                broadcast.forEach((o, a, b) -> out[o] = (byte) (operation.of(first[a] != 0, second[b] != 0) ? 1 : 0));
    }
}
