package org.sagui.simulator.kernel;

import java.util.List;

/**
 * What lies around a node.
 *
 * @param graphs all graphs of the model, in its order
 * @param variables those that all its graphs share
 */
public record Environment(List<Graph> graphs, ResourceVariables variables) {
    public Environment {
        graphs = List.copyOf(graphs);
    }

    /** For operators that stand alone. */
    static Environment empty() {
        return new Environment(List.of(), new ResourceVariables());
    }
}
