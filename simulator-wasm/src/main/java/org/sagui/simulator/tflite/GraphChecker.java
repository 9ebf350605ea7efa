package org.sagui.simulator.tflite;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/** Checks that the tensors of a graph exist and flow: each one is written once, before it is read. */
final class GraphChecker {
    private final Subgraph graph;
    private final boolean[] written;

    private GraphChecker(Subgraph graph) {
        this.graph = graph;
        this.written = new boolean[graph.tensors().size()];
    }

    /** @throws SaguiError MALFORMED_MODEL */
    static void check(Subgraph graph) {
        new GraphChecker(graph).check();
    }

    private void check() {
        for (TensorInfo tensor : graph.tensors()) {
            written[tensor.index()] = tensor.isConstant() || tensor.variable();
        }
        for (int input : graph.inputs()) {
            requireIndex(input, "graph input");
            require(!graph.tensors().get(input).isConstant(), "graph input", input, "is a constant");
            written[input] = true;
        }
        graph.operators().forEach(this::check);
        for (int output : graph.outputs()) {
            requireIndex(output, "graph output");
            require(isReadable(output), "graph output", output, "is never written");
        }
    }

    private void check(Operator operator) {
        for (int input : operator.inputs()) {
            if (input != Operator.ABSENT) {
                requireIndex(input, operator.where());
                require(isReadable(input), operator.where(), input, "is read before anything writes it");
            }
        }
        for (int output : operator.outputs()) {
            requireIndex(output, operator.where());
            require(
                    !written[output],
                    operator.where(),
                    output,
                    "is written, but is an input, a constant or written before");
            written[output] = true;
        }
    }

    /** A constant without elements, such as the shape of a scalar, has no bytes that would show that it is one. */
    private boolean isReadable(int tensor) {
        return written[tensor] || graph.tensors().get(tensor).shape().elementCount() == 0;
    }

    private void requireIndex(int index, String where) {
        if (index < 0 || index >= written.length) {
            throw new SaguiError(Code.MALFORMED_MODEL, where, "tensor " + index + " of " + written.length);
        }
    }

    private void require(boolean condition, String where, int tensor, String message) {
        if (!condition) {
            throw new SaguiError(
                    Code.MALFORMED_MODEL,
                    where,
                    "tensor " + tensor + " '" + graph.tensors().get(tensor).name() + "' " + message);
        }
    }
}
