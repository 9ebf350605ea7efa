package org.sagui.simulator.compiler;

/** Which instructions the code may have. */
public enum InstructionSet {
    /** Those of WebAssembly 2.0, with vectors of 128 bits. */
    SIMD,
    /** Without vectors, for processors and browsers that have none. */
    SCALAR
}
