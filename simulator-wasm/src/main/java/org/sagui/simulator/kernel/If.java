package org.sagui.simulator.kernel;

import java.util.List;
import org.sagui.simulator.tensor.Tensor;

/** IF (micro/kernels/if.cc): runs one of two graphs. Inputs: condition, then those of the graphs. */
public final class If implements Kernel {
    private final int thenGraph;
    private final int elseGraph;

    public If(int thenGraph, int elseGraph) {
        this.thenGraph = thenGraph;
        this.elseGraph = elseGraph;
    }

    @Override
    public Prepared prepare(Node node) {
        node.check(!node.inputs().isEmpty(), "takes a condition, has no input");
        node.requireAllInputs();
        Tensor condition = node.input(0);
        Branches.requireCondition(node, condition);
        List<Tensor> inputs = node.inputs().subList(1, node.inputs().size());
        Graph whenTrue = branch(node, thenGraph, inputs);
        Graph whenFalse = branch(node, elseGraph, inputs);
        return () -> {
            Graph branch = condition.int8()[0] != 0 ? whenTrue : whenFalse;
            Branches.copy(inputs, branch.inputs());
            branch.run();
            Branches.copy(branch.outputs(), node.outputs());
        };
    }

    private static Graph branch(Node node, int index, List<Tensor> inputs) {
        Graph graph = Branches.graph(node, index);
        Branches.requireMatch(node, inputs, graph.inputs(), "inputs of graph " + index);
        Branches.requireMatch(node, node.outputs(), graph.outputs(), "outputs of graph " + index);
        return graph;
    }
}
