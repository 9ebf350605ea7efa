package org.sagui.simulator.compiler.wasm;

/**
 * Instructions that leave one value on the stack. A value that is used twice is computed twice, unless it is a local
 * variable.
 */
public interface Value {
    /** Writes the instructions. */
    void write(Instructions to);
}
