package org.sagui.simulator.kernel;

import org.sagui.simulator.SaguiError;

/** An operator with its options: one class each. */
public interface Kernel {
    /**
     * Checks everything that can be checked before running (types, shapes, quantisation) and computes once what every run
     * needs.
     *
     * @throws SaguiError if TensorFlow Lite Micro would refuse the node, or could not run it safely
     */
    Prepared prepare(Node node);
}
