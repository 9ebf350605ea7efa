package org.sagui.simulator.kernel;

/** An operator that is ready to compute its outputs from the present contents of its inputs. It never fails. */
public interface Prepared {
    void run();
}
