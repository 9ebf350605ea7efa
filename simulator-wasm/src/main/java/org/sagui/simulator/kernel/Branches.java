package org.sagui.simulator.kernel;

import java.util.List;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** What IF, WHILE and CALL_ONCE have in common: other graphs, and tensors that go in and out of them. */
final class Branches {
    private Branches() {}

    static Graph graph(Node node, int index) {
        List<Graph> graphs = node.environment().graphs();
        node.check(index >= 0 && index < graphs.size(), "names graph " + index + " of " + graphs.size());
        return graphs.get(index);
    }

    /** Each tensor must have the type and the number of elements of the one that it is copied to or from. */
    static void requireMatch(Node node, List<Tensor> own, List<Tensor> others, String what) {
        node.check(own.size() == others.size(), "has " + own.size() + " tensors for the " + others.size() + " " + what);
        for (int i = 0; i < own.size(); i++) {
            Tensor tensor = own.get(i);
            Tensor other = others.get(i);
            node.check(
                    tensor.type() == other.type() && tensor.elementCount() == other.elementCount(),
                    tensor,
                    "is " + tensor.type() + " " + tensor.shape() + ", but '" + other.name() + "' of the " + what
                            + " is " + other.type() + " " + other.shape());
        }
    }

    /** The condition must be one truth value. */
    static void requireCondition(Node node, Tensor condition) {
        node.check(
                condition.type() == TensorType.BOOL && condition.elementCount() == 1,
                "needs one BOOL as the condition, not " + condition.type() + " " + condition.shape());
    }

    static void copy(List<Tensor> from, List<Tensor> to) {
        for (int i = 0; i < to.size(); i++) {
            to.get(i).copyFrom(from.get(i));
        }
    }
}
