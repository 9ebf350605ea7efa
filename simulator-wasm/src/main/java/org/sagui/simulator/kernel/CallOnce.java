package org.sagui.simulator.kernel;

/** CALL_ONCE (micro/kernels/call_once.cc): runs a graph in the first run only. */
public final class CallOnce implements Kernel {
    private final int initialGraph;

    public CallOnce(int initialGraph) {
        this.initialGraph = initialGraph;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(0, 0);
        node.requireOutputs(0);
        Graph graph = Branches.graph(node, initialGraph);
        return new Prepared() {
            private boolean hasRun;

            @Override
            public void run() {
                if (!hasRun) {
                    graph.run();
                    hasRun = true;
                }
            }

            @Override
            public void reset() {
                hasRun = false;
            }
        };
    }
}
