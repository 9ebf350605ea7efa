package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.I32;

/** What becomes of many elements, for some neighbouring outputs at once. */
interface Accumulator {
    /** How many outputs. */
    int count();

    void start();

    /** Takes in an element for each output. */
    void add(I32 from);

    /** Computes the outputs, and stores the first of them. */
    void store(int count, I32 to);
}
