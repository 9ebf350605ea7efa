package org.sagui.simulator.interpreter;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Operator;

/** One operator that is about to run, or has just run; operators of graphs that other operators run come in between. */
public final class OperatorRun {
    /** Leaves all graphs that run each other at once. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super(null, null, false, false);
        }
    }

    private final RunningGraph graph;
    private final Operator operator;
    private boolean stopped;

    OperatorRun(RunningGraph graph, Operator operator) {
        this.graph = graph;
        this.operator = operator;
    }

    /** The index of its graph in the model. */
    public int graph() {
        return graph.index();
    }

    public Operator operator() {
        return operator;
    }

    /**
     * A tensor of the operator's graph, to look at and to change. What is changed before the operator runs is what it reads;
     * operators have prepared themselves from constants, so a change of those may have no effect.
     */
    public Tensor tensor(int index) {
        return graph.tensor(index);
    }

    /** Ends the run as soon as the listener returns. */
    public void stop() {
        stopped = true;
    }

    void endIfStopped() {
        if (stopped) {
            throw new Stopped();
        }
    }
}
