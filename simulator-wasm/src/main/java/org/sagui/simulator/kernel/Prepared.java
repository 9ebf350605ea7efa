package org.sagui.simulator.kernel;

/**
 * An operator that is ready to compute its outputs from the present contents of its inputs. It fails with a SaguiError at
 * most, for what only those contents tell, such as an index out of range.
 */
public interface Prepared {
    void run();

    /** Forgets what it has kept from earlier runs, for the few operators that keep anything outside of their tensors. */
    default void reset() {}
}
