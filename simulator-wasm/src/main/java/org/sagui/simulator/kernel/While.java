package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/** WHILE (micro/kernels/while.cc): runs a body as long as a condition, a graph too, is true. */
public final class While implements Kernel {
    private final int conditionGraph;
    private final int bodyGraph;

    public While(int conditionGraph, int bodyGraph) {
        this.conditionGraph = conditionGraph;
        this.bodyGraph = bodyGraph;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireAllInputs();
        Graph condition = Branches.graph(node, conditionGraph);
        Graph body = Branches.graph(node, bodyGraph);
        Branches.requireMatch(node, node.inputs(), node.outputs(), "outputs");
        Branches.requireMatch(node, node.inputs(), condition.inputs(), "inputs of graph " + conditionGraph);
        Branches.requireMatch(node, node.inputs(), body.inputs(), "inputs of graph " + bodyGraph);
        Branches.requireMatch(node, node.outputs(), body.outputs(), "outputs of graph " + bodyGraph);
        node.check(!condition.outputs().isEmpty(), "graph " + conditionGraph + " gives no condition");
        Tensor goOn = condition.outputs().get(0);
        Branches.requireCondition(node, goOn);
        return () -> {
            Branches.copy(node.inputs(), node.outputs());
            Branches.copy(node.outputs(), condition.inputs());
            condition.run();
            while (goOn.int8()[0] != 0) {
                Branches.copy(node.outputs(), body.inputs());
                body.run();
                Branches.copy(body.outputs(), node.outputs());
                Branches.copy(node.outputs(), condition.inputs());
                condition.run();
            }
        };
    }
}
